//! The two migrated schemas are twins: the same tables, columns, keys and indexes.

use crate::support::both::{Kind, Scratch};
use diesel::prelude::*;
use diesel::sql_types::Text;
use leerkring::db::on;
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
