use super::*;
use crate::ids::{CaseId, NetworkId, QuestionId, SessionId};
use crate::sessions::agenda::rules::ItemState;
use crate::sessions::rules::{SessionKind, SessionState, Venue};

fn at(hour: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::hours(hour)
}

/// A session from ten to twelve.
fn session(state: SessionState) -> Session {
    Session {
        id: SessionId::new(),
        network: NetworkId::new(),
        number: 1,
        kind: SessionKind::Regular,
        series: None,
        title: "Vragen aan VDAB".into(),
        starts_at: at(10),
        ends_at: at(12),
        venue: Venue::OnSite("De Linde".into()),
        capacity: None,
        state,
        sequence: 0,
        version: 0,
        created_by: PersonId::new(),
        published_at: None,
        changed_at: at(0),
    }
}

fn guest(item: Option<ItemId>) -> Guest {
    Guest {
        id: GuestId::new(),
        person: PersonId::new(),
        name: "Hilde Goossens".into(),
        email: "hilde@example.org".into(),
        officer: false,
        item,
        invited_by: PersonId::new(),
        ended_at: None,
    }
}

fn item(rubric: Rubric, state: ItemState, question: bool) -> Item {
    let question = question.then(QuestionId::new);
    Item { title: "Drie vragen".into(), question, ..Item::new(rubric, 20, state, &PersonId::new()) }
}

#[test]
fn a_guest_enters_until_two_weeks_after_the_session() {
    let (guest, session) = (guest(None), session(SessionState::AgendaOpen));
    let last = session.ends_at + STAYS;
    assert!(guest.may_enter(&session, last - Duration::microseconds(1)) && !guest.may_enter(&session, last));
    assert!(!Guest { ended_at: Some(at(1)), ..guest }.may_enter(&session, at(2)));
}

#[test]
fn an_officer_is_asked_what_stands_under_the_authority_and_others_only_the_own_item() {
    let asked = item(Rubric::Authority, ItemState::Scheduled, true);
    let officer = Guest { officer: true, ..guest(None) };
    assert!(officer.is_asked(&asked) && guest(Some(asked.id.clone())).is_asked(&asked));
    assert!(!guest(None).is_asked(&asked));
    for officer in [true, false] {
        assert!(!Guest { officer, ..guest(Some(ItemId::new())) }.is_asked(&asked));
    }
    for other in [
        item(Rubric::Authority, ItemState::Scheduled, false),
        item(Rubric::Talk, ItemState::Scheduled, true),
        item(Rubric::Authority, ItemState::Proposed, true),
        item(Rubric::Authority, ItemState::Dropped, true),
    ] {
        assert!(!officer.is_asked(&other), "{other:?}");
    }
}

#[test]
fn a_session_that_is_over_or_off_and_a_member_are_refused() {
    let refused = |state, seated, guests, now| may_invite(&session(state), seated, guests, now).err().map(|no| no.text);
    assert_eq!(refused(SessionState::AgendaOpen, false, 0, at(11)), None);
    assert_eq!(refused(SessionState::AgendaOpen, false, 0, at(12)), Some("guests-closed"));
    assert_eq!(refused(SessionState::Cancelled, false, 0, at(1)), Some("guests-closed"));
    assert_eq!(refused(SessionState::AgendaOpen, true, 0, at(1)), Some("guests-member"));
    assert_eq!(refused(SessionState::AgendaOpen, false, MOST, at(1)), Some("guests-full"));
}

#[test]
fn who_was_a_guest_stays_one_when_the_session_is_over_or_off() {
    assert_eq!(may_uninvite(&session(SessionState::InProgress), at(11)), Ok(()));
    for (state, now) in [(SessionState::InProgress, at(12)), (SessionState::Held, at(11)), (SessionState::Cancelled, at(1))] {
        assert_eq!(may_uninvite(&session(state), now), Err(Refusal::state("guests-stay")), "{state:?}");
    }
}

#[test]
fn nobody_is_a_guest_at_a_case_or_a_break() {
    assert!(can_host(&item(Rubric::Talk, ItemState::Scheduled, false)));
    assert!(!can_host(&item(Rubric::Break, ItemState::Scheduled, false)));
    assert!(!can_host(&Item { case: Some(CaseId::new()), ..item(Rubric::Intervision, ItemState::Scheduled, false) }));
    assert!(!can_host(&item(Rubric::Talk, ItemState::Withdrawn, false)));
}
