//! What is asked and what is new in one network, for that network's own page.

use super::asks;
use super::digest::rules::gather;
use super::lines::{AskLine, NewsLine, facts};
use super::reader::Reader;
use super::store;
use crate::db::Db;
use crate::networks::SeatRow;
use crate::people::Person;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;
use serde::Serialize;

/// Lines of each part.
const MOST: usize = 6;
/// Notices that one page looks at.
const LOOKED_AT: i64 = 100;

/// What one person finds in one network.
#[derive(Debug, Serialize)]
pub struct Today {
    /// What is asked, the most urgent first.
    pub asks: Vec<AskLine>,
    /// What happened, the latest first, read or not.
    pub news: Vec<NewsLine>,
}

/// Gathers what is asked of the holder of this seat, and what the holder was told.
pub fn today(db: &mut Db, person: &Person, seat: SeatRow, now: DateTime<Utc>) -> QueryResult<Today> {
    let zone: Tz = seat.zone.parse().unwrap_or(Tz::UTC);
    let reader = Reader { person: person.clone(), seats: vec![seat] };
    let mut asks = asks::of(db, &reader, now)?;
    let mut news = gather(store::latest(db, &reader.person.id, &reader.networks(), LOOKED_AT)?);
    asks.truncate(MOST);
    news.truncate(MOST);
    let facts = facts(db, &reader, &asks, &news, zone, "")?;
    Ok(Today { asks: asks.into_iter().map(|ask| facts.ask(ask)).collect(), news: news.into_iter().map(|line| facts.news(line)).collect() })
}
