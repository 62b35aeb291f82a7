//! The timetable, with a clock that moves.

use crate::both;
use crate::support::app::TestApp;
use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::rounds as table;
use leerkring::jobs::rounds::{TIMETABLE, run_due};
use std::collections::HashMap;

both!(every_round_comes_back_when_its_time_has_come, two_nodes_do_the_rounds_side_by_side);

async fn next_turns(app: &TestApp) -> HashMap<String, DateTime<Utc>> {
    let all = table::table.select((table::name, table::next_at));
    let rows: Vec<(String, DateTime<Utc>)> = app.state.read(move |db| Ok(on!(db, |c| all.load(c))?)).await.unwrap();
    rows.into_iter().collect()
}

async fn every_round_comes_back_when_its_time_has_come(app: &TestApp) {
    let begin = app.clock.now();
    run_due(&app.state).await.unwrap();
    let first = next_turns(app).await;
    assert_eq!(first.len(), TIMETABLE.len());
    run_due(&app.state).await.unwrap();
    assert_eq!(next_turns(app).await, first, "nothing is due yet");
    for round in TIMETABLE {
        assert!(first[round.name] >= begin + round.every);
    }
    app.advance(Duration::days(1));
    run_due(&app.state).await.unwrap();
    assert!(next_turns(app).await.values().all(|turn| *turn >= begin + Duration::days(1)));
}

async fn two_nodes_do_the_rounds_side_by_side(app: &TestApp) {
    let other = app.second_node().await;
    for _ in 0..5 {
        let (one, two) = tokio::join!(run_due(&app.state), run_due(&other.state));
        one.and(two).unwrap();
        app.advance(Duration::hours(2));
    }
    assert_eq!(next_turns(app).await.len(), TIMETABLE.len());
    other.stop().await;
}
