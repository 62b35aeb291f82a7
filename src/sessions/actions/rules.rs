//! What an action point is, who may tick it off, and which days can be its last.

use crate::ids::{ActionId, CaseId, ItemId, NetworkId, PersonId, SessionId};
use crate::refusal::Refusal;
use crate::words::Line;
use chrono::{DateTime, Days, Duration, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

/// The longest that an action point may look ahead.
const AHEAD: Days = Days::new(730);
/// More of them in one session would be nobody's.
pub const MOST: usize = 40;

/// What somebody will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name.
    pub id: ActionId,
    /// In which network.
    pub network: NetworkId,
    /// The session in which it was agreed.
    pub session: SessionId,
    /// The item that it came from.
    pub item: Option<ItemId>,
    /// The case of that item.
    pub case: Option<CaseId>,
    /// What.
    pub text: String,
    /// Who.
    pub owner: PersonId,
    /// The last day for it, in the zone of the network.
    pub due: Option<NaiveDate>,
    /// When it was ticked off.
    pub done_at: Option<DateTime<Utc>>,
    /// How often it was edited; an edit names the version it saw.
    pub version: i32,
}

/// Who reaches for an action point.
#[derive(Debug, Clone, Copy)]
pub struct Hand<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// Holds the network's reins.
    pub facilitator: bool,
    /// Signed the charter.
    pub signed: bool,
    /// The cases that this person may read.
    pub readable: &'a [CaseId],
}

/// What a form says of an action point.
#[derive(Debug, Clone)]
pub struct Wish {
    /// What.
    pub text: Line<200>,
    /// Who.
    pub owner: PersonId,
    /// Until when.
    pub due: Option<NaiveDate>,
    /// From which item.
    pub item: Option<ItemId>,
}

impl Action {
    /// Its last day is over, and it is not done.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.done_at.is_none() && self.due.is_some_and(|due| due < today)
    }

    /// The last moment of its last day: still that day, wherever it is drawn.
    pub fn ends_at(&self, zone: Tz) -> Option<DateTime<Utc>> {
        let midnight = self.due?.succ_opt()?.and_hms_opt(0, 0, 0)?;
        zone.from_local_datetime(&midnight).earliest().map(|end| end.to_utc() - Duration::microseconds(1))
    }

    /// Whether this person may tick it off, or take that back; one of a case only by who signed the charter and is told
    /// what it says.
    pub fn is_ticked_by(&self, hand: &Hand<'_>) -> bool {
        let holds = hand.facilitator || &self.owner == hand.person;
        holds && (self.case.is_none() || (hand.signed && self.is_told_to(hand.person, hand.readable)))
    }

    /// Whether this person reads what it says; others read that there is one.
    pub fn is_told_to(&self, person: &PersonId, readable: &[CaseId]) -> bool {
        &self.owner == person || self.case.as_ref().is_none_or(|case| readable.contains(case))
    }
}

/// Reads a day; blank is none.
pub fn due_day(raw: &str) -> Result<Option<NaiveDate>, Refusal> {
    match raw.trim() {
        "" => Ok(None),
        raw => NaiveDate::parse_from_str(raw, "%Y-%m-%d").map(Some).map_err(|_| Refusal::input("actions-due-bad")),
    }
}

/// Refuses a last day that is over already or very far; one that was `kept` from before may stay.
pub fn fitting(due: Option<NaiveDate>, kept: Option<NaiveDate>, today: NaiveDate) -> Result<(), Refusal> {
    match due {
        Some(day) if due != kept && day < today => Err(Refusal::input("actions-due-past").at("due")),
        Some(day) if due != kept && day > today + AHEAD => Err(Refusal::input("actions-due-far").at("due")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn action() -> Action {
        Action {
            id: ActionId::new(),
            network: NetworkId::new(),
            session: SessionId::new(),
            item: None,
            case: None,
            text: "Zaal vragen".into(),
            owner: PersonId::new(),
            due: None,
            done_at: None,
            version: 1,
        }
    }

    fn day(number: u64) -> NaiveDate {
        NaiveDate::default() + Days::new(number)
    }

    #[test]
    fn the_owner_and_a_facilitator_tick_it_off() {
        let (action, other) = (action(), PersonId::new());
        let hand = |person, facilitator| Hand { person, facilitator, signed: false, readable: &[] };
        assert!(action.is_ticked_by(&hand(&action.owner, false)) && action.is_ticked_by(&hand(&other, true)));
        assert!(!action.is_ticked_by(&hand(&other, false)));
    }

    #[test]
    fn one_of_a_case_is_ticked_off_under_the_charter_by_who_is_told_what_it_says() {
        let (case, other) = (CaseId::new(), PersonId::new());
        let action = Action { case: Some(case.clone()), ..action() };
        let cases = [case];
        let ticks = |person, facilitator, signed, readable| action.is_ticked_by(&Hand { person, facilitator, signed, readable });
        assert!(ticks(&action.owner, false, true, &[]) && ticks(&other, true, true, &cases));
        assert!(!ticks(&action.owner, false, false, &[]) && !ticks(&other, true, true, &[]) && !ticks(&other, true, false, &cases));
    }

    #[test]
    fn the_last_moment_of_a_day_is_that_day() {
        let due = NaiveDate::from_ymd_opt(2026, 12, 8);
        let ends = Action { due, ..action() }.ends_at(chrono_tz::Europe::Brussels).unwrap();
        assert_eq!(ends.to_rfc3339(), "2026-12-08T22:59:59.999999+00:00");
        assert_eq!(Some(ends.with_timezone(&chrono_tz::Europe::Brussels).date_naive()), due);
    }

    #[test]
    fn one_of_a_case_is_told_to_its_owner_and_to_readers() {
        let case = CaseId::new();
        let action = Action { case: Some(case.clone()), ..action() };
        let other = PersonId::new();
        assert!(action.is_told_to(&action.owner, &[]) && action.is_told_to(&other, &[case]));
        assert!(!action.is_told_to(&other, &[CaseId::new()]));
    }

    #[test]
    fn what_is_done_is_never_late_and_the_last_day_still_counts() {
        let late = Action { due: Some(day(3)), ..action() };
        assert!(late.is_overdue(day(4)) && !late.is_overdue(day(3)));
        assert!(!Action { done_at: Some(DateTime::UNIX_EPOCH), ..late }.is_overdue(day(4)));
    }

    #[test]
    fn a_day_is_a_day_or_nothing() {
        assert_eq!(due_day("  "), Ok(None));
        assert_eq!(due_day("2027-02-29"), Err(Refusal::input("actions-due-bad")));
    }

    proptest! {
        #[test]
        fn a_last_day_lies_between_today_and_two_years_unless_it_stood_there(due in 0u64..2_000, today in 0u64..2_000) {
            let fits = fitting(Some(day(due)), None, day(today)).is_ok();
            prop_assert_eq!(fits, due >= today && due <= today + 730);
            prop_assert!(fitting(Some(day(due)), Some(day(due)), day(today)).is_ok());
        }
    }
}
