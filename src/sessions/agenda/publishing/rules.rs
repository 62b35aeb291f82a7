//! What was published, and what is different since.

use crate::ids::{CaseId, ItemId, PersonId};
use crate::sessions::agenda::rules::Item;
use chrono::Duration;
use serde::{Deserialize, Serialize};

/// How long before a session its facilitator is asked to fix an agenda that is still open.
pub const REMINDED_BEFORE: Duration = Duration::days(7);

/// One item as it was published. It holds no word of a case: only whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The item.
    pub id: ItemId,
    /// Its heading, as it is written.
    pub rubric: String,
    /// What it is about.
    pub title: String,
    /// How long it takes.
    pub minutes: i32,
    /// Who presents the case that is worked on.
    pub presenter: Option<PersonId>,
    /// The case, which no letter names.
    #[serde(default)]
    pub case: Option<CaseId>,
}

impl Line {
    /// Whether its reader may not know whose case it is.
    pub fn is_shielded(&self) -> bool {
        self.case.is_some() && self.presenter.is_none()
    }
}

/// One thing that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// It was not there before.
    New(Line),
    /// It is no longer there.
    Gone(Line),
    /// Its words or its minutes are others; this is what it says now.
    Other(Line),
    /// The same items in another order.
    Order,
}

/// The placed items, as they are published.
pub fn lines(items: &[Item]) -> Vec<Line> {
    let line = |item: &Item| Line {
        id: item.id.clone(),
        rubric: item.rubric.as_str().to_owned(),
        title: item.title.clone(),
        minutes: item.minutes,
        presenter: item.case.is_some().then(|| item.proposed_by.clone()),
        case: item.case.clone(),
    };
    items.iter().filter(|item| item.state.is_placed()).map(line).collect()
}

/// The same lines as a guest may read them: of a case no more than its heading.
pub fn for_guests(lines: &[Line]) -> Vec<Line> {
    let shown = |line: &Line| match line.presenter {
        Some(_) => Line { title: String::new(), presenter: None, case: None, ..line.clone() },
        None => line.clone(),
    };
    lines.iter().map(shown).collect()
}

/// The same lines as somebody may read them to whom these cases are closed as a colleague: not whose they are.
pub fn for_colleague(lines: &[Line], shielded: &[CaseId]) -> Vec<Line> {
    let shown = |line: &Line| match &line.case {
        Some(case) if shielded.contains(case) => Line { presenter: None, ..line.clone() },
        _ => line.clone(),
    };
    lines.iter().map(shown).collect()
}

/// What is different between two publications.
pub fn differences(before: &[Line], now: &[Line]) -> Vec<Difference> {
    let was = |line: &Line| before.iter().find(|other| other.id == line.id);
    let changed = now.iter().filter_map(|line| match was(line) {
        None => Some(Difference::New(line.clone())),
        Some(other) => (other != line).then(|| Difference::Other(line.clone())),
    });
    let gone = before.iter().filter(|line| !now.iter().any(|other| other.id == line.id)).cloned().map(Difference::Gone);
    let stayed = |lines: &[Line], others: &[Line]| -> Vec<ItemId> {
        lines.iter().filter(|line| others.iter().any(|other| other.id == line.id)).map(|line| line.id.clone()).collect()
    };
    let order = (stayed(before, now) != stayed(now, before)).then_some(Difference::Order);
    changed.chain(gone).chain(order).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sessions::agenda::rules::{ItemState, Rubric};
    use proptest::prelude::*;

    fn agenda(count: usize) -> Vec<Line> {
        let items: Vec<_> = (0..count).map(|_| Item::new(Rubric::Talk, 10, ItemState::Scheduled, &PersonId::new())).collect();
        lines(&items)
    }

    #[test]
    fn each_kind_of_difference_is_named_once() {
        let before = agenda(4);
        let longer = Line { minutes: 20, ..before[0].clone() };
        let new = agenda(1).remove(0);
        let now = [longer.clone(), before[2].clone(), before[1].clone(), new.clone()];
        let expected = [Difference::Other(longer), Difference::New(new), Difference::Gone(before[3].clone()), Difference::Order];
        assert_eq!(differences(&before, &now), expected);
    }

    #[test]
    fn a_guest_reads_of_a_case_its_heading_and_hears_nothing_when_only_the_case_is_another() {
        let of_case = |who| Line { title: "Hij zwijgt".into(), presenter: Some(who), ..agenda(1).remove(0) };
        let case = of_case(PersonId::new());
        let talk = agenda(1).remove(0);
        let shown = for_guests(&[case.clone(), talk.clone()]);
        assert_eq!(shown, [Line { title: String::new(), presenter: None, ..case.clone() }, talk]);
        let other = Line { presenter: Some(PersonId::new()), ..case.clone() };
        assert_eq!(differences(&for_guests(&[case]), &for_guests(&[other])), []);
    }

    #[test]
    fn a_colleague_reads_of_a_shielded_case_only_that_there_is_one() {
        let (ours, theirs) = (CaseId::new(), CaseId::new());
        let of = |case: &CaseId| Line { presenter: Some(PersonId::new()), case: Some(case.clone()), ..agenda(1).remove(0) };
        let lines = [of(&ours), of(&theirs)];
        let shown = for_colleague(&lines, &[ours]);
        assert!(shown[0].presenter.is_none() && shown[0].is_shielded());
        assert!(shown[1] == lines[1] && !shown[1].is_shielded());
    }

    #[test]
    fn what_waits_is_not_published() {
        let items = ItemState::ALL.iter().map(|state| Item::new(Rubric::Talk, 10, *state, &PersonId::new()));
        assert_eq!(lines(&items.collect::<Vec<_>>()).len(), ItemState::ALL.iter().filter(|state| state.is_placed()).count());
    }

    proptest! {
        #[test]
        fn the_same_agenda_has_no_differences(count in 0usize..20) {
            let agenda = agenda(count);
            prop_assert_eq!(differences(&agenda, &agenda), []);
        }

        #[test]
        fn another_agenda_always_has_some(count in 1usize..20, at in 0usize..20) {
            let (before, at) = (agenda(count), at % count);
            let mut now = before.clone();
            now[at].title = "Anders".into();
            prop_assert!(!differences(&before, &now).is_empty());
            now.remove(at);
            prop_assert!(!differences(&before, &now).is_empty());
        }
    }
}
