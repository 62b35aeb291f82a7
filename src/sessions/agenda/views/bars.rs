//! The time of a session as a bar.

use super::mark;
use crate::sessions::agenda::rules::{Budget, Item};
use serde::Serialize;

/// A stretch of the session's time; without a mark it is unplanned.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    mark: Option<&'static str>,
    /// Where it begins, in percents of the whole.
    x: f64,
    /// How long it is, in the same.
    width: f64,
}

/// The placed items as stretches of the session's time, with what is left at the end.
pub fn bars(items: &[Item], budget: Budget) -> Vec<Bar> {
    let whole = budget.length.max(budget.planned).max(1);
    let tenths = |minutes: i64| minutes * 1000 / whole;
    let percents = |tenths: i64| tenths as f64 / 10.0;
    // A small gap keeps the stretches apart.
    let bar = |mark, from, to| Bar { mark, x: percents(tenths(from)), width: percents((tenths(to) - tenths(from) - 3).max(2)) };
    let mut at = 0;
    let mut bars = Vec::with_capacity(items.len() + 1);
    for item in items.iter().filter(|item| item.state.is_placed()) {
        let end = at + i64::from(item.minutes);
        bars.push(bar(Some(mark(item.rubric)), at, end));
        at = end;
    }
    if budget.left() > 0 {
        bars.push(bar(None, at, budget.length));
    }
    bars
}
