//! What a network learned, in one list that can be searched.

use crate::runs::store::LearningPoint;
use crate::web::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// The page shows the latest of what fits, up to this many.
const MOST: usize = 200;

/// The page.
#[derive(Debug, Serialize)]
pub struct LearnedPage {
    network_name: String,
    network_address: String,
    searched: String,
    points: Vec<Point>,
}

#[derive(Debug, Serialize)]
struct Point {
    body: String,
    kept_at: DateTime<FixedOffset>,
}

impl LearnedPage {
    /// The points in which every word occurs that somebody looks for.
    pub fn of(seat: &Seat, points: &[LearningPoint], searched: &str) -> Self {
        let words: Vec<String> = searched.split_whitespace().map(str::to_lowercase).collect();
        let fits = |point: &&LearningPoint| {
            let body = point.body.to_lowercase();
            words.iter().all(|word| body.contains(word))
        };
        let view =
            |point: &LearningPoint| Point { body: point.body.clone(), kept_at: point.kept_at.with_timezone(&seat.zone).fixed_offset() };
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            searched: searched.chars().take(100).collect(),
            points: points.iter().filter(fits).take(MOST).map(view).collect(),
        }
    }
}
