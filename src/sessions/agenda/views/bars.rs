//! The time of a session as a bar.

use super::mark;
use crate::sessions::agenda::rules::{Budget, Item};
use serde::Serialize;

/// A stretch of the session's time; without a mark it is unplanned.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    mark: Option<&'static str>,
    x: String,
    width: String,
}

/// The placed items as stretches of the session's time, with what is left at the end.
pub fn bars(items: &[Item], budget: Budget) -> Vec<Bar> {
    let whole = budget.length.max(budget.planned).max(1);
    // Tenths of a percent, in whole numbers; a small gap keeps the stretches apart.
    let tenths = |minutes: i64| minutes * 1000 / whole;
    let text = |tenths: i64| format!("{}.{}%", tenths / 10, tenths % 10);
    let bar = |mark, from: i64, to: i64| Bar { mark, x: text(tenths(from)), width: text((tenths(to) - tenths(from) - 3).max(2)) };
    let mut at = 0;
    let mut bars = Vec::new();
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
