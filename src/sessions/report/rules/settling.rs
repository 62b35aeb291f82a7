//! What must be settled before a report is fixed and its session recorded.

use super::{Points, Report};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, ItemState};
use crate::sessions::rules::Settled;
use chrono::{DateTime, Utc};

/// Something that stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// People may still ask for amendments.
    Waiting,
    /// So many amendments have no answer yet.
    Amendments(usize),
    /// Who was there is not marked, or not everybody signed.
    Attendance,
    /// So many items have no end: done, carried over or dropped.
    Items(usize),
    /// Nobody noted what people learned.
    LearningPoints,
}

impl Lack {
    /// The sentence.
    pub fn refusal(self) -> Refusal {
        let counted = |text, count| Refusal::state(text).count(i64::try_from(count).unwrap_or(i64::MAX));
        match self {
            Lack::Waiting => Refusal::state("report-lacks-time"),
            Lack::Amendments(count) => counted("report-lacks-answers", count),
            Lack::Attendance => Refusal::state("report-lacks-attendance"),
            Lack::Items(count) => counted("report-lacks-items", count),
            Lack::LearningPoints => Refusal::state("report-lacks-points"),
        }
    }
}

/// How a session and its report stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Who was there is marked, and everybody signed.
    pub attendance: bool,
    /// Items without an end.
    pub open_items: usize,
    /// Learning points were noted.
    pub points: bool,
    /// Amendments without an answer.
    pub unanswered: usize,
    /// People may still ask for amendments.
    pub amendable: bool,
}

impl Standing {
    /// Looks at the report, its agenda and its amendments.
    pub fn of(report: &Report, items: &[Item], unanswered: usize, attendance: bool, now: DateTime<Utc>) -> Self {
        let open = |item: &&Item| matches!(item.state, ItemState::Scheduled | ItemState::InProgress);
        Self {
            attendance,
            open_items: items.iter().filter(open).count(),
            points: !Points::is_empty(&report.points),
            unanswered,
            amendable: report.is_amendable(now),
        }
    }

    /// What the session's own guard asks.
    pub fn settled(&self) -> Settled {
        Settled { attendance: self.attendance, items: self.open_items == 0, learning_points: self.points }
    }
}

/// All that stands in the way, what comes first first.
pub fn lacking(standing: &Standing) -> Vec<Lack> {
    let lacks = [
        (!standing.attendance).then_some(Lack::Attendance),
        (standing.open_items > 0).then_some(Lack::Items(standing.open_items)),
        (!standing.points).then_some(Lack::LearningPoints),
        (standing.unanswered > 0).then_some(Lack::Amendments(standing.unanswered)),
        standing.amendable.then_some(Lack::Waiting),
    ];
    lacks.into_iter().flatten().collect()
}
