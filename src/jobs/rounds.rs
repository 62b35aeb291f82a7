//! The one timetable. Each round calls a function of a domain, which must be harmless when it runs twice.
//!
//! Of several nodes one does a round: whoever moves its `next_at` on. The time is the clock's of `State`, so that
//! tests move it and then `run_due`.

use super::store;
use crate::cases;
use crate::live::Signal;
use crate::mail::outbox;
use crate::notices;
use crate::people;
use crate::polls;
use crate::runs;
use crate::sessions;
use crate::state::State;
use crate::web::error::Error;
use chrono::Duration;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use std::panic::AssertUnwindSafe;

/// Work that comes back.
pub struct Round {
    /// Its row; never to be renamed.
    pub name: &'static str,
    /// How often.
    pub every: Duration,
    /// What is done.
    pub run: for<'a> fn(&'a State) -> BoxFuture<'a, Result<(), Error>>,
}

/// All rounds.
pub const TIMETABLE: &[Round] = &[
    Round { name: "mail", every: Duration::seconds(15), run: |state| wake_the_post(state).boxed() },
    Round { name: "sessions-agendas", every: Duration::minutes(10), run: |state| open_agendas(state).boxed() },
    Round { name: "digests", every: Duration::minutes(1), run: |state| notices::digest::send_due(state).boxed() },
    Round { name: "mail-purge", every: Duration::days(1), run: |state| purge_mail(state).boxed() },
    Round { name: "people-purge", every: Duration::hours(1), run: |state| purge_people(state).boxed() },
    Round { name: "cases-purge", every: Duration::hours(1), run: |state| purge_cases(state).boxed() },
    Round { name: "cases-reminders", every: Duration::hours(1), run: |state| remind_of_cases(state).boxed() },
    Round { name: "cases-locks", every: Duration::hours(1), run: |state| rekey_cases(state).boxed() },
    Round { name: "polls-closing", every: Duration::minutes(1), run: |state| close_polls(state).boxed() },
    Round { name: "pickers", every: Duration::minutes(1), run: |state| move_pickers(state).boxed() },
];

/// Letters whose pause is over have no commit that tells of them.
async fn wake_the_post(state: &State) -> Result<(), Error> {
    state.hub.publish(Signal::MailWaiting);
    Ok(())
}

async fn open_agendas(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    state.write(move |db| sessions::open_agendas(db, now).map(drop)).await
}

async fn purge_mail(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    state.write(move |db| Ok(outbox::purge(db, now)?)).await
}

async fn purge_people(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    state.write(move |db| Ok(people::store::purge(db, now)?)).await
}

async fn purge_cases(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    let purged = state.write(move |db| cases::purge_rested(db, now)).await?;
    let spoken = state.write(move |db| runs::forget_rested(db, now)).await?;
    if purged + spoken > 0 {
        tracing::info!(purged, spoken, "texts of cases, and of runs without one, erased after their time");
    }
    // Also what people erased themselves since the last time goes from the log.
    state.db.empty_log().await
}

/// Presenters hear that words go, or are asked how it went on.
async fn remind_of_cases(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    state.write(move |db| cases::remind(db, now)).await.map(drop)
}

/// Words that lie open are sealed, and older locks go under the newest key, a part each time.
async fn rekey_cases(state: &State) -> Result<(), Error> {
    let stuck = cases::rekey_all(&state.db).await?.stuck;
    if !stuck.is_empty() {
        tracing::error!(stuck = stuck.len(), "locks of cases or files open with none of the keys");
    }
    Ok(())
}

async fn close_polls(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    let closed = state.write(move |db| polls::close_due(db, now)).await?;
    if closed > 0 {
        tracing::info!(closed, "polls closed at their end time");
    }
    Ok(())
}

/// Date pickers close at their deadline, and remind of it before.
async fn move_pickers(state: &State) -> Result<(), Error> {
    let now = state.clock.now();
    let closed = state.write(move |db| sessions::pickers::close_due(db, now)).await?;
    let reminded = state.write(move |db| sessions::pickers::remind_due(db, now)).await?;
    if closed + reminded > 0 {
        tracing::info!(closed, reminded, "date pickers closed or reminded of");
    }
    Ok(())
}

/// Does the rounds that are due, one after the other. One that fails waits for its next turn, the others go on.
pub async fn run_due(state: &State) -> Result<(), Error> {
    let due_at = state.read(|db| Ok(store::due_at(db)?)).await?;
    for round in TIMETABLE {
        let seen = due_at.get(round.name).copied();
        if seen.is_some_and(|at| at > state.clock.now()) || !claim(state, round, seen).await? {
            continue;
        }
        let done = AssertUnwindSafe((round.run)(state)).catch_unwind().await;
        match done {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(round = round.name, %error, "a round failed"),
            Err(_) => tracing::error!(round = round.name, "a round panicked"),
        }
    }
    Ok(())
}

async fn claim(state: &State, round: &'static Round, seen: Option<chrono::DateTime<chrono::Utc>>) -> Result<bool, Error> {
    let next = state.clock.now() + round.every;
    state.write(move |db| Ok(store::claim(db, round.name, seen, next)?)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_rounds_share_a_row() {
        let names: HashSet<_> = TIMETABLE.iter().map(|round| round.name).collect();
        assert_eq!(names.len(), TIMETABLE.len());
        assert!(TIMETABLE.iter().all(|round| round.every > Duration::zero()));
    }
}
