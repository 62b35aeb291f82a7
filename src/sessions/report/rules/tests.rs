use super::*;
use crate::sessions::rules::ready_to_record;
use proptest::prelude::*;

fn now() -> DateTime<Utc> {
    "2027-02-11T11:40:00Z".parse().unwrap()
}

fn shared() -> Report {
    Report { state: Shared, shared_at: Some(now()), amendable_until: Some(now() + Duration::days(7)), ..Report::blank() }
}

fn item(state: ItemState, rubric: Rubric) -> Item {
    Item::new(rubric, 10, state, &PersonId::new())
}

#[test]
fn it_is_written_while_the_group_sits_together_and_until_it_is_fixed() {
    let blank = Report::blank();
    for &state in SessionState::ALL {
        let fits = matches!(state, SessionState::InProgress | SessionState::Held);
        assert_eq!(blank.writable(state).is_ok(), fits, "{state:?}");
        assert_eq!(Report { state: Fixed, ..Report::blank() }.writable(state), Err(FIXED));
    }
    assert_eq!(blank.writable(SessionState::AgendaFixed), Err(Refusal::state("report-not-begun")));
}

#[test]
fn facilitators_write_it_and_whoever_it_was_handed_to() {
    let [mehmet, ann] = [PersonId::new(), PersonId::new()];
    let handed = Report { reporter: Some(mehmet.clone()), ..Report::blank() };
    assert!(handed.is_written_by(&mehmet, false) && handed.is_written_by(&ann, true) && !handed.is_written_by(&ann, false));
    assert!(!Report::blank().is_written_by(&mehmet, false));
}

#[test]
fn it_can_be_read_from_the_session_on_and_never_when_nobody_wrote_one() {
    let fixed = Report { state: Fixed, ..Report::blank() };
    assert!(Report::blank().is_there(SessionState::InProgress) && fixed.is_there(SessionState::Recorded));
    assert!(!Report::blank().is_there(SessionState::AgendaFixed) && !Report::blank().is_there(SessionState::Recorded));
}

#[test]
fn it_goes_one_way_by_the_facilitator_alone_and_after_the_session() {
    for &from in ReportState::ALL {
        for &to in ReportState::ALL {
            for &by in Actor::ALL {
                for &session in SessionState::ALL {
                    let listed = matches!((from, to), (Writing, Shared) | (Shared, Fixed)) && by == Actor::Facilitator;
                    let goes = listed && session == SessionState::Held;
                    assert_eq!(from.turn(to, by, session).is_ok(), goes);
                    assert_eq!(from.may_become(to, by, session), goes);
                }
            }
        }
    }
}

#[test]
fn amendments_are_for_the_days_after_sharing() {
    let report = shared();
    let until = report.amendable_until.unwrap();
    assert_eq!(proposable(&report, until - Duration::seconds(1)), Ok(()));
    assert_eq!(proposable(&report, until), Err(Refusal::state("report-amending-over")));
    assert_eq!(proposable(&Report::blank(), now()), Err(Refusal::state("report-not-shared")));
    assert_eq!(proposable(&Report { state: Fixed, ..shared() }, now()), Err(FIXED));
}

#[test]
fn an_amendment_is_answered_once() {
    use AmendmentState::{Adopted, Declined, Proposed};
    assert_eq!(Proposed.turn(Adopted, Actor::Facilitator), Ok(Adopted));
    for from in [Adopted, Declined] {
        assert!(AmendmentState::ALL.iter().all(|to| from.turn(*to, Actor::Facilitator).is_err()));
    }
    assert!(Proposed.turn(Declined, Actor::Proposer).is_err() && Proposed.turn(Declined, Actor::System).is_err());
}

#[test]
fn breaks_and_what_was_dropped_leave_no_trace() {
    assert!(is_reported(&item(ItemState::Done, Rubric::Talk)) && is_reported(&item(ItemState::CarriedOver, Rubric::Talk)));
    for other in [item(ItemState::Done, Rubric::Break), item(ItemState::Dropped, Rubric::Talk), item(ItemState::Proposed, Rubric::Talk)] {
        assert!(!is_reported(&other));
    }
}

#[test]
fn the_days_are_some_days() {
    assert_eq!(days(" 7 "), Ok(7));
    for raw in ["", "0", "-1", "31", "veel"] {
        assert!(days(raw).is_err(), "{raw}");
    }
}

#[test]
fn what_is_missing_is_named_item_by_item() {
    let items = [item(ItemState::Scheduled, Rubric::Talk), item(ItemState::Done, Rubric::Talk)];
    let standing = Standing::of(&shared(), &items, 2, false, now());
    let lacks = lacking(&standing);
    assert_eq!(lacks, [Lack::Attendance, Lack::Items(1), Lack::LearningPoints, Lack::Amendments(2), Lack::Waiting]);
    assert_eq!(lacks[1].refusal().count, Some(1));
}

proptest! {
    #[test]
    fn a_session_with_nothing_lacking_may_be_recorded(attendance: bool, open_items in 0usize..3, points: bool, unanswered in 0usize..3, amendable: bool) {
        let standing = Standing { attendance, open_items, points, unanswered, amendable };
        let lacks = lacking(&standing);
        if lacks.is_empty() {
            prop_assert_eq!(ready_to_record(standing.settled()), Ok(()));
        }
        prop_assert_eq!(lacks.is_empty(), attendance && open_items == 0 && points && unanswered == 0 && !amendable);
    }
}
