//! The round that looks for digests that are due.

use crate::db::Db;
use crate::mail::{Intent, Kind, outbox};
use crate::notices::rhythm::Rhythm;
use crate::notices::rhythm::store::{self, Beat};
use crate::state::State;
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;
use serde_json::json;

/// Digests that one transaction claims.
const BATCH: i64 = 100;

/// Puts all digests that are due in the outbox; on any number of nodes, each of them once.
pub async fn send_due(state: &State) -> Result<(), Error> {
    let (now, zone) = (state.clock.now(), state.config.zone);
    welcome(state, now, zone).await?;
    loop {
        let due = state.read(move |db| Ok(store::due(db, now, BATCH)?)).await?;
        if due.is_empty() {
            return Ok(());
        }
        state.write(move |db| due.iter().try_for_each(|beat| Ok(claim(db, beat, now, zone)?))).await?;
    }
}

/// Gives the usual rhythm to those who have none yet.
async fn welcome(state: &State, now: DateTime<Utc>, zone: Tz) -> Result<(), Error> {
    let newcomers = state.read(|db| Ok(store::without(db, BATCH)?)).await?;
    if newcomers.is_empty() {
        return Ok(());
    }
    let rhythm = Rhythm::default();
    let next_at = rhythm.next_at(now, zone);
    state.write(move |db| newcomers.into_iter().try_for_each(|person| Ok(store::begin(db, &Beat { person, rhythm, next_at })?))).await
}

fn claim(db: &mut Db, seen: &Beat, now: DateTime<Utc>, zone: Tz) -> QueryResult<()> {
    if !store::claim(db, seen, seen.rhythm.next_at(now, zone))? {
        return Ok(());
    }
    crate::notices::store::take(db, &seen.person, now)?;
    let intent =
        Intent { kind: Kind::Digest, person: Some(seen.person.clone()), address: None, network: None, about: json!({ "at": now }) };
    outbox::put(db, intent, now).map(drop)
}
