//! What a network learned, in one list that can be searched.

use crate::runs::store::LearningPoint;
use crate::web::Seat;
use chrono::{DateTime, FixedOffset, Utc};
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
    reported: bool,
    /// Where it is let go; what stands in a report stays there.
    address: Option<String>,
}

impl LearnedPage {
    /// The points, kept from runs and written in reports, in which every word occurs that somebody looks for.
    pub fn of(seat: &Seat, kept: Vec<LearningPoint>, reported: Vec<(String, DateTime<Utc>)>, searched: &str) -> Self {
        let words: Vec<String> = searched.split_whitespace().map(str::to_lowercase).collect();
        let network_address = format!("/networks/{}", seat.network);
        let local = |at: DateTime<Utc>| at.with_timezone(&seat.zone).fixed_offset();
        let kept = kept.into_iter().map(|learned| {
            let address = seat.facilitates().then(|| format!("{network_address}/learned/{}", learned.id));
            Point { body: learned.body, kept_at: local(learned.kept_at), reported: false, address }
        });
        let mut points: Vec<Point> =
            kept.chain(reported.into_iter().map(|(body, at)| Point { body, kept_at: local(at), reported: true, address: None })).collect();
        points.retain(|point| {
            let body = point.body.to_lowercase();
            words.iter().all(|word| body.contains(word))
        });
        points.sort_by_key(|point| std::cmp::Reverse(point.kept_at));
        points.truncate(MOST);
        Self { network_name: seat.network_name.clone(), searched: searched.chars().take(100).collect(), points, network_address }
    }
}
