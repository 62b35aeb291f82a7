//! The two migrated schemas are twins: the same tables, columns, keys and indexes. What lay there before moves along.

use crate::support::both::{Kind, Scratch};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use leerkring::db::on;
use serde_json::json;
use std::collections::BTreeSet;

#[derive(QueryableByName)]
struct Fact {
    #[diesel(sql_type = Text)]
    fact: String,
}

/// What the catalogue of a migrated database says, one fact a line.
fn facts(kind: Kind, question: &str) -> BTreeSet<String> {
    let read = |db: &mut leerkring::db::Db| on!(db, |c| diesel::sql_query(question).load::<Fact>(c)).unwrap();
    Scratch::new(kind).open(read).into_iter().map(|row| row.fact).collect()
}

fn compare(sqlite: &str, postgres: &str) {
    let (left, right) = (facts(Kind::Sqlite, sqlite), facts(Kind::Postgres, postgres));
    assert!(left.len() > 10, "the catalogue was not read: {left:?}");
    let only = |one: &BTreeSet<String>, other: &BTreeSet<String>| one.difference(other).cloned().collect::<Vec<_>>();
    assert_eq!((only(&left, &right), only(&right, &left)), (vec![], vec![]), "(only in SQLite, only in PostgreSQL)");
}

#[test]
fn columns_have_the_same_names_types_and_nullability() {
    compare(include_str!("schema/columns.sqlite.sql"), include_str!("schema/columns.postgres.sql"));
}

#[test]
fn keys_and_indexes_cover_the_same_columns() {
    compare(include_str!("schema/indexes.sqlite.sql"), include_str!("schema/indexes.postgres.sql"));
}

#[test]
fn references_lead_to_the_same_rows() {
    compare(include_str!("schema/references.sqlite.sql"), include_str!("schema/references.postgres.sql"));
}

/// Runs one step of the schema, and says what the boxes of the polls hold afterwards, in the order of the polls.
fn boxes_after(db: &mut leerkring::db::Db, step: &str, column: &str) -> Vec<serde_json::Value> {
    on!(db, |c| c.batch_execute(step)).unwrap();
    let boxes = format!("SELECT CAST({column} AS text) AS fact FROM ballot_boxes ORDER BY poll_id");
    let rows: Vec<Fact> = on!(db, |c| diesel::sql_query(&boxes).load(c)).unwrap();
    rows.iter().map(|row| serde_json::from_str(&row.fact).unwrap()).collect()
}

fn ballots_become_what_they_say_together(kind: Kind, up: &str, down: &str) {
    Scratch::new(kind).open(|db| {
        let before = [
            json!([
                {"scores": [1, 5], "remark": null},
                {"scores": [2, 5], "remark": "Zo \"door\"gaan"},
                {"scores": [5, 3], "remark": "Één voor één"},
                {"scores": [5], "remark": "aan tafel"},
            ]),
            json!([]),
        ];
        boxes_after(db, down, "ballots");
        for (poll, ballots) in before.iter().enumerate() {
            let ballots = ballots.to_string().replace('\'', "''");
            let sown = format!(
                "INSERT INTO polls (network_id, id, session_id, title, statements, state, threshold, created_by, created_at)
                 SELECT network_id, 'poll-{poll}', id, 'Hoe gaat het?', '[]', 'closed', 5, created_by, created_at
                 FROM sessions ORDER BY id LIMIT 1;
                 INSERT INTO ballot_boxes (network_id, poll_id, ballots)
                 SELECT network_id, id, '{ballots}' FROM polls WHERE id = 'poll-{poll}';"
            );
            on!(db, |c| c.batch_execute(&sown)).unwrap();
        }
        let outcome = json!({
            "tallies": [[1, 1, 0, 0, 2], [0, 0, 1, 0, 2]],
            "remarks": ["Zo \"door\"gaan", "aan tafel", "Één voor één"],
        });
        let outcomes = [outcome, json!({"tallies": [], "remarks": []})];
        assert_eq!(boxes_after(db, up, "outcome"), outcomes, "{kind:?}");
        boxes_after(db, down, "ballots");
        assert_eq!(boxes_after(db, up, "outcome"), outcomes, "there and back, {kind:?}");
    });
}

#[test]
fn ballots_of_before_become_what_they_say_together() {
    ballots_become_what_they_say_together(
        Kind::Sqlite,
        include_str!("../../migrations/sqlite/2026-11-30-000023_outcomes/up.sql"),
        include_str!("../../migrations/sqlite/2026-11-30-000023_outcomes/down.sql"),
    );
    ballots_become_what_they_say_together(
        Kind::Postgres,
        include_str!("../../migrations/postgres/2026-11-30-000023_outcomes/up.sql"),
        include_str!("../../migrations/postgres/2026-11-30-000023_outcomes/down.sql"),
    );
}
