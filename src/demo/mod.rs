//! The demonstration: one believable season of learning networks, and the door to look at it as anybody.
//!
//! The season is told relative to now: its next session is always a good week ahead. It is written straight into an
//! empty database, as facts; from there on the program does everything itself, and every mail it sends is kept here.
//! None of its addresses exist outside `leerkring demo`.

mod attendance;
mod cast;
mod folder;
mod guests;
mod harvest;
mod hasselt;
mod news;
pub mod pages;
mod pickers;
mod questions;
mod report;
mod season;
mod store;
mod story;

pub use cast::email_of;
pub use folder::Folder;
#[cfg(test)]
pub(crate) use pages::stories;
pub use story::fill;

/// Whom each role of the bar looks as: the role, and the name.
pub const ROLES: [(&str, &str); 4] =
    [("facilitator", "Marleen Claes"), ("coach", "Sofie Daems"), ("vdab", "Annelies Wouters"), ("admin", "Ruth Stevens")];

#[cfg(test)]
mod tests {
    use super::{ROLES, email_of, fill};
    use crate::db::Database;
    use crate::people;
    use chrono::{TimeZone, Utc};
    use std::sync::Arc;

    #[actix_web::test]
    async fn the_season_fits_an_empty_database_on_any_day() {
        for month in [1, 3, 11] {
            let folder = std::env::temp_dir().join(format!("leerkring-demo-{}", uuid::Uuid::new_v4()));
            std::fs::create_dir(&folder).unwrap();
            let url = format!("sqlite:{}", folder.join("demo.db").display()).parse().unwrap();
            let db = Database::open(&url, Some(Arc::new(crate::vault::Vault::new([7; 32], []))), Arc::new(|_| ())).unwrap();
            let now = Utc.with_ymd_and_hms(2027, month, 28, 23, 30, 0).unwrap();
            db.write(move |db| fill(db, now)).await.unwrap();
            for (_, name) in ROLES {
                let found = db.read(move |db| Ok(people::store::person_by_email(db, &email_of(name))?)).await.unwrap();
                assert_eq!(found.map(|person| person.name).as_deref(), Some(name));
            }
            std::fs::remove_dir_all(folder).unwrap();
        }
    }
}
