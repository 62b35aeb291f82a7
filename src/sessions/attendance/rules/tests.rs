use super::*;
use crate::ids::{NetworkId, SessionId};
use crate::sessions::rules::{Plan, Session, Venue};
use chrono::Duration;
use proptest::prelude::*;
use proptest::sample::select;

pub(in crate::sessions::attendance) fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::minutes(minutes)
}

pub(in crate::sessions::attendance) fn presence(person: &PersonId, mark: Mark, version: i32) -> Presence {
    Presence { person: person.clone(), mark, marked_by: PersonId::new(), marked_at: at(0), signature: None, version }
}

pub(in crate::sessions::attendance) fn signed(presence: Presence) -> Presence {
    Presence { signature: Some(Signature { name: "Ann D'Haese".into(), at: at(170), witness: None }), ..presence }
}

pub(in crate::sessions::attendance) fn attendee(name: &str, presence: Option<Presence>) -> Attendee {
    let person = presence.as_ref().map_or_else(PersonId::new, |presence| presence.person.clone());
    Attendee { person, name: name.into(), part: Part::Member, expected: true, answer: None, reason: None, presence }
}

pub(in crate::sessions::attendance) fn session(state: SessionState) -> Session {
    let plan = Plan {
        title: "Als de POP niet op papier wil".into(),
        starts_at: "2027-02-11T08:30:00Z".parse().unwrap(),
        ends_at: "2027-02-11T11:30:00Z".parse().unwrap(),
        venue: Venue::OnSite("De Linde, Hasselt".into()),
        capacity: None,
    };
    Session::planned(&NetworkId::new(), &SessionId::new(), &plan, state, &PersonId::new(), at(0))
}

fn marked(mark: Mark) -> Attendee {
    attendee("Ann", Some(presence(&PersonId::new(), mark, 1)))
}

fn choice(mark: Option<Mark>, version: i32, seen: Option<Mark>) -> Choice {
    Choice { person: PersonId::new(), seen: Seen { version, mark: seen }, mark }
}

#[test]
fn marks_are_set_during_and_after_a_session_and_never_once_it_is_recorded() {
    for &state in SessionState::ALL {
        let open = matches!(state, SessionState::InProgress | SessionState::Held);
        assert_eq!(takes_marks(state).is_ok(), open, "{state:?}");
        assert_eq!(takes_codes(state).is_ok(), state == SessionState::InProgress, "{state:?}");
    }
    assert_eq!(takes_marks(SessionState::Recorded), Err(Refusal::state("attendance-closed")));
}

#[test]
fn nobody_is_waited_for_who_joined_later_or_once_the_session_is_recorded() {
    use MembershipState::{Accepted, Active, Confirmed, Paused};
    for (seat, taken) in [(Accepted, false), (Confirmed, true), (Active, true), (Paused, false)] {
        assert_eq!(is_expected(SessionState::Held, seat, true), taken, "{seat:?}");
        assert!(!is_expected(SessionState::Held, seat, false));
        assert!(!is_expected(SessionState::Recorded, seat, true));
    }
}

#[test]
fn who_said_not_to_come_begins_as_excused_and_who_comes_as_nothing() {
    let said = |answer| Attendee { answer, ..attendee("Ann", None) }.proposed();
    assert_eq!(said(Some(Answer::Absent)), Some(Mark::Excused));
    assert_eq!(said(Some(Answer::Coming)), None);
    assert_eq!(said(None), None);
}

#[test]
fn a_proposal_that_is_left_alone_is_kept() {
    assert_eq!(step(&choice(Some(Mark::Excused), 0, Some(Mark::Excused)), None), Step::Set(Mark::Excused));
}

#[test]
fn what_a_form_left_alone_undoes_nothing_that_others_did() {
    let late = presence(&PersonId::new(), Mark::Late, 2);
    assert_eq!(step(&choice(Some(Mark::Present), 1, Some(Mark::Present)), Some(&late)), Step::Keep);
    assert_eq!(step(&choice(Some(Mark::Excused), 0, Some(Mark::Excused)), Some(&late)), Step::Keep);
    assert_eq!(step(&choice(None, 0, None), Some(&late)), Step::Keep);
}

#[test]
fn two_who_mark_differently_clash_and_two_who_agree_do_not() {
    let late = presence(&PersonId::new(), Mark::Late, 1);
    assert_eq!(step(&choice(Some(Mark::Present), 0, None), Some(&late)), Step::Clash);
    assert_eq!(step(&choice(Some(Mark::Late), 0, None), Some(&late)), Step::Keep);
    assert_eq!(step(&choice(Some(Mark::Present), 1, Some(Mark::Late)), Some(&late)), Step::Set(Mark::Present));
}

#[test]
fn after_a_clash_the_form_shows_what_was_chosen_by_hand_and_what_others_did_elsewhere() {
    let late = marked(Mark::Late);
    assert_eq!(shown(&late, Some(&choice(Some(Mark::Present), 0, None))), Some(Mark::Present));
    assert_eq!(shown(&late, Some(&choice(Some(Mark::Excused), 0, Some(Mark::Excused)))), Some(Mark::Late));
    assert_eq!(shown(&late, None), Some(Mark::Late));
}

#[test]
fn more_than_fifteen_minutes_after_the_beginning_is_late() {
    assert_eq!(arrival(at(60), at(50)), Mark::Present);
    assert_eq!(arrival(at(60), at(75)), Mark::Present);
    assert_eq!(arrival(at(60), at(75) + Duration::seconds(1)), Mark::Late);
}

#[test]
fn the_code_marks_who_was_not_marked_as_there() {
    assert_eq!(check_in(None, at(0), at(1)), Some(Mark::Present));
    assert_eq!(check_in(Some(Mark::Absent), at(0), at(40)), Some(Mark::Late));
    assert_eq!(check_in(Some(Mark::Present), at(0), at(40)), None);
    assert_eq!(check_in(Some(Mark::LeftEarly), at(0), at(40)), None);
}

#[test]
fn a_code_is_six_digits_with_or_without_spaces() {
    assert_eq!(Code::parse(" 012 345 ").map(|code| code.as_str().to_owned()), Ok("012345".into()));
    for raw in ["", "12345", "1234567", "12345a", "１２３４５６"] {
        assert!(Code::parse(raw).is_err(), "{raw}");
    }
}

#[test]
fn only_who_was_there_signs_and_only_before_the_record() {
    let may = |state, mark| may_sign(state, Some(&presence(&PersonId::new(), mark, 1))).is_ok();
    assert!(may(SessionState::InProgress, Mark::Present) && may(SessionState::Held, Mark::LeftEarly));
    assert!(!may(SessionState::Held, Mark::Excused) && !may(SessionState::Recorded, Mark::Present));
    assert_eq!(may_sign(SessionState::Held, None), Err(Refusal::state("attendance-sign-not-there")));
}

#[test]
fn initials_are_no_signature() {
    for raw in ["", "  ", "A.D.", "Al"] {
        assert_eq!(typed_name(raw), Err(Refusal::input("attendance-signature-too-short")), "{raw}");
    }
    assert_eq!(typed_name(" Ann  D'Haese ").map(String::from), Ok("Ann D'Haese".into()));
}

#[test]
fn a_roll_is_settled_when_all_are_marked_and_who_was_there_signed() {
    let there = marked(Mark::Present);
    let done = Attendee { presence: there.presence.clone().map(signed), ..there.clone() };
    let away = marked(Mark::Excused);
    let invited = Attendee { expected: false, ..attendee("Noor", None) };
    assert!(is_settled(&[done.clone(), away.clone(), invited]));
    assert!(!is_settled(&[done.clone(), there]));
    assert!(!is_settled(&[done, attendee("Pieter", None)]));
    assert!(is_settled(&[]));
}

#[test]
fn the_signature_of_somebody_who_was_not_there_after_all_does_not_count() {
    let there = marked(Mark::Absent);
    let corrected = Attendee { presence: there.presence.map(signed), ..there };
    assert_eq!(corrected.signature(), None);
}

proptest! {
    #[test]
    fn what_a_form_saw_reads_back_as_it_was_written(version in 0..1000i32, mark in proptest::option::of(select(Mark::ALL))) {
        let seen = Seen { version, mark };
        prop_assert_eq!(Seen::parse(&seen.written()), Ok(seen));
    }

    #[test]
    fn a_mark_is_never_set_over_one_that_the_form_did_not_see(
        chosen in select(Mark::ALL), seen in proptest::option::of(select(Mark::ALL)), kept in select(Mark::ALL), (was, is) in (0..5i32, 1..5i32),
    ) {
        let current = presence(&PersonId::new(), kept, is);
        let stepped = step(&choice(Some(chosen), was, seen), Some(&current));
        prop_assert!(was == is || !matches!(stepped, Step::Set(_)));
    }

    #[test]
    fn every_random_code_can_be_typed(bytes in any::<[u8; 8]>()) {
        let code = Code::from_random(bytes);
        prop_assert_eq!(Code::parse(code.as_str()), Ok(code.clone()));
    }
}
