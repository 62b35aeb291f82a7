//! How often somebody came, and when their absence is worth a word.

use crate::ids::SessionId;
use crate::sessions::attendance::rules::Mark;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// How often somebody came, of the sessions that were held and in which they have a mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Sessions with the person.
    pub there: usize,
    /// Sessions in all.
    pub of: usize,
}

impl Tally {
    /// Counts one session more.
    pub fn with(self, mark: Mark) -> Self {
        Self { there: self.there + usize::from(mark.was_there()), of: self.of + 1 }
    }
}

/// Whether an absence was told before the session began.
pub fn told_beforehand(said_absent_at: Option<DateTime<Utc>>, starts_at: DateTime<Utc>) -> bool {
    said_absent_at.is_some_and(|at| at < starts_at)
}

/// The session with which somebody's latest absences became two in a row, excused or not; none while there are no two.
/// The marks stand in the order of time.
pub fn twice_away<'a>(marks: impl DoubleEndedIterator<Item = (&'a SessionId, Mark)>) -> Option<&'a SessionId> {
    let mut away: Vec<&SessionId> = marks.rev().take_while(|(_, mark)| !mark.was_there()).map(|(session, _)| session).collect();
    away.reverse();
    away.get(1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn sessions(marks: &[Mark]) -> Vec<(SessionId, Mark)> {
        marks.iter().map(|mark| (SessionId::new(), *mark)).collect()
    }

    fn told(run: &[(SessionId, Mark)]) -> Option<usize> {
        let found = twice_away(run.iter().map(|(session, mark)| (session, *mark)))?;
        run.iter().position(|(session, _)| session == found)
    }

    #[test]
    fn two_absences_in_a_row_are_worth_a_word_and_a_third_is_not_another() {
        use Mark::{Absent, Excused, Late, Present};
        assert_eq!(told(&sessions(&[])), None);
        assert_eq!(told(&sessions(&[Absent])), None);
        assert_eq!(told(&sessions(&[Present, Excused, Absent])), Some(2));
        assert_eq!(told(&sessions(&[Present, Excused, Absent, Absent])), Some(2));
        assert_eq!(told(&sessions(&[Absent, Absent, Late, Excused])), None);
        assert_eq!(told(&sessions(&[Absent, Absent, Late, Excused, Excused])), Some(4));
    }

    #[test]
    fn who_came_late_or_left_early_came() {
        let tally = Mark::ALL.iter().fold(Tally::default(), |tally, mark| tally.with(*mark));
        assert_eq!(tally, Tally { there: 3, of: 5 });
    }

    #[test]
    fn an_absence_is_told_beforehand_when_it_was_said_before_the_beginning() {
        let starts = DateTime::UNIX_EPOCH;
        assert!(told_beforehand(Some(starts - Duration::minutes(1)), starts));
        assert!(!told_beforehand(Some(starts), starts));
        assert!(!told_beforehand(None, starts));
    }

    proptest! {
        #[test]
        fn what_came_before_the_last_time_somebody_was_there_does_not_matter(before in proptest::collection::vec(select(Mark::ALL), 0..9), after in 0..4usize) {
            let run = sessions(&[before, vec![Mark::Present], vec![Mark::Absent; after]].concat());
            prop_assert_eq!(told(&run).is_some(), after >= 2);
        }
    }
}
