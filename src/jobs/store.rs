//! When each round is due next, shared by all nodes.

use crate::db::schema::rounds::{self, dsl};
use crate::db::types::At;
use crate::db::{Db, on};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use std::collections::HashMap;

/// When each known round is due.
pub(super) fn due_at(db: &mut Db) -> QueryResult<HashMap<String, DateTime<Utc>>> {
    let rows: Vec<(String, DateTime<Utc>)> = on!(db, |c| rounds::table.select((dsl::name, dsl::next_at)).load(c))?;
    Ok(rows.into_iter().collect())
}

/// Moves a round on where it still is due at what was read; false when another node has it.
pub(super) fn claim(db: &mut Db, name: &str, seen: Option<DateTime<Utc>>, next: DateTime<Utc>) -> QueryResult<bool> {
    let claimed = match seen {
        Some(seen) => {
            let mine = rounds::table.filter(dsl::name.eq(name)).filter(dsl::next_at.eq(At(seen)));
            on!(db, |c| diesel::update(mine).set(dsl::next_at.eq(At(next))).execute(c))?
        }
        None => {
            let row = (dsl::name.eq(name), dsl::next_at.eq(At(next)));
            on!(db, |c| diesel::insert_into(rounds::table).values(row).on_conflict_do_nothing().execute(c))?
        }
    };
    Ok(claimed == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::migrate;
    use chrono::{DateTime, Duration};

    #[test]
    fn one_claim_of_a_round_holds() {
        let mut db = Db::open(&"sqlite::memory:".parse().unwrap()).unwrap();
        migrate(&mut db).unwrap();
        let (now, later) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + Duration::minutes(1));
        assert_eq!(claim(&mut db, "mail", None, now), Ok(true));
        assert_eq!(claim(&mut db, "mail", None, later), Ok(false));
        assert_eq!(claim(&mut db, "mail", Some(now), later), Ok(true));
        assert_eq!(claim(&mut db, "mail", Some(now), later + Duration::minutes(1)), Ok(false));
        assert_eq!(due_at(&mut db).unwrap(), HashMap::from([("mail".to_owned(), later)]));
    }
}
