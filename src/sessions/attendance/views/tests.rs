//! Every template of attendance in every state, for both roles and both languages.

use super::*;
use crate::ids::{MembershipId, PersonId};
use crate::networks::{Member, MembershipState, Noted, SeatRole};
use crate::sessions::attendance::engagement::views::{EngagementPage, Run};
use crate::sessions::attendance::engagement::{Marked, Regret};
use crate::sessions::attendance::list::{List, ListPage};
use crate::sessions::attendance::moves::thing;
use crate::sessions::attendance::rules::tests::{at, attendee, presence, signed};
use crate::sessions::attendance::rules::{Mark, Presence, Signature};
use crate::sessions::replies::rules::Answer;
use crate::sessions::rules::{SessionState, Venue};
use crate::stories::{Book, seat, session};
use crate::web::form::FormView;
use std::collections::{BTreeMap, HashMap};

/// Somebody in each state, each part and each answer.
fn roll() -> Vec<Attendee> {
    let marks = Mark::ALL.iter().map(|mark| Some(presence(&PersonId::new(), *mark, 1)));
    let done = Some(signed(presence(&PersonId::new(), Mark::Present, 1)));
    let witnessed = done
        .clone()
        .map(|done| Presence { signature: Some(Signature { name: "Ann <u>".into(), at: at(9), witness: Some(PersonId::new()) }), ..done });
    let mut roll: Vec<_> = marks.chain([done, witnessed, None]).map(|presence| attendee("Ann <u>", presence)).collect();
    roll[0].part = Part::Guest;
    roll[1].part = Part::Facilitator;
    roll[1].answer = Some(Answer::Coming);
    roll[2].answer = Some(Answer::Online);
    roll[3].answer = Some(Answer::Absent);
    roll[3].reason = Some("Ziek <u>".into());
    roll
}

fn past(session: &Session, roll: &[Attendee]) -> Past {
    let (of, actor) = (&roll[0], PersonId::new());
    let noted = |from: &str, reason: Option<&str>| Noted {
        id: thing(session, &of.person),
        from: from.into(),
        to: "late".into(),
        actor: Some(actor.clone()),
        reason: reason.map(str::to_owned),
        at: at(5),
    };
    Past {
        noted: vec![noted("present", Some("De trein <u>.")), noted("absent", None), noted("none", None)],
        names: HashMap::from([(actor.clone(), "Greet".into())]),
        things: HashMap::from([(thing(session, &of.person), of.name.clone())]),
    }
}

/// A form that was refused: for the first on the roll it chose otherwise than what is kept by now.
fn refused(session: &Session, roll: &[Attendee]) -> FormView {
    let person = &roll[0].person;
    let field = |name: &str, value: &str| (format!("{name}-{person}"), vec![value.to_owned()]);
    let values = BTreeMap::from([field("seen", "0."), field("mark", "absent"), ("signature".into(), vec!["A <u>".into()])]);
    FormView::kept(format!("{}/presences", address(session)), values)
}

fn at_table(role: SeatRole, state: SessionState) -> (Seat, Session) {
    let seat = seat(role);
    let session = session(&seat, state, Venue::OnSite("De <u>Linde</u>".into()));
    (seat, session)
}

/// Two who said with the code that they are there.
fn by_code() -> [Attendee; 2] {
    ["Ann", "Bart"].map(|name| {
        let person = PersonId::new();
        attendee(name, Some(Presence { marked_by: person.clone(), ..presence(&person, Mark::Present, 1) }))
    })
}

/// Draws all pages and fragments about one session; the page on which people are marked is the first.
fn everything(book: &mut Book, role: SeatRole, state: SessionState) -> Vec<String> {
    let ((seat, session), roll) = (at_table(role, state), roll());
    let form = refused(&session, &roll);
    let tally = TallyPart::of(&seat, &session, &roll, Some("012345".into()));
    let page = MarkingPage::of(&seat, &session, &roll, tally.clone(), &past(&session, &roll), form.clone());
    let list = List::of("Kring <u>", seat.zone, &session, &roll, &HashMap::new());
    let mut drawn = vec![
        book.tell("sessions/attendance/marking", &page),
        book.tell("sessions/attendance/_rows", &page),
        book.tell("sessions/attendance/_corrections", &page),
        book.tell("sessions/attendance/_tally", &tally),
        book.tell("sessions/attendance/_tally", &TallyPart::of(&seat, &session, &[], None)),
        book.tell("sessions/attendance/_tally", &TallyPart::of(&seat, &session, &by_code(), None)),
        book.tell("sessions/attendance/list", &ListPage::of(About::of(&seat, &session), &list)),
        book.tell("sessions/attendance/list", &ListPage::of(About::of(&seat, &session), &List { rows: vec![], ..list })),
    ];
    for attendee in &roll {
        drawn.push(book.tell("sessions/attendance/_mine", &Mine::of(&seat, &session, attendee.presence.as_ref(), &form)));
        drawn.push(book.tell("sessions/attendance/witness", &WitnessPage::of(&seat, &session, attendee, form.clone())));
    }
    drawn
}

/// The run of the holder of a seat, and of somebody who was never marked.
fn run(book: &mut Book, role: SeatRole) -> String {
    let (seat, held) = at_table(role, SessionState::Held);
    let member = Member {
        membership: MembershipId::new(),
        person: seat.person.id.clone(),
        name: seat.person.name.clone(),
        email: String::new(),
        role,
        state: MembershipState::Active,
        since: at(0),
        signed: true,
    };
    let marked = |mark: &Mark| Marked { session: held.id.clone(), person: member.person.clone(), mark: *mark };
    let marks: Vec<Marked> = Mark::ALL.iter().map(marked).collect();
    let regret = Regret { session: held.id.clone(), person: member.person.clone(), at: at(0), reason: Some("Ziek <u>".into()) };
    let other = Member { person: PersonId::new(), name: "Aad".into(), ..member.clone() };
    let run = Run { sessions: std::slice::from_ref(&held), marks: &marks, regrets: &[regret] };
    let page = EngagementPage::of(&seat, vec![member, other], &run);
    book.tell("sessions/attendance/_engagement", &page);
    book.tell("sessions/attendance/engagement", &page)
}

/// Every page in every state, to both roles.
pub(crate) fn stories(book: &mut Book) {
    for role in [SeatRole::Facilitator, SeatRole::Member] {
        SessionState::ALL.iter().for_each(|state| drop(everything(book, role, *state)));
        run(book, role);
    }
}

#[test]
fn a_clash_and_a_correction_say_what_changed_and_a_first_mark_does_not() {
    let drawn = &everything(&mut Book::open(), SeatRole::Facilitator, SessionState::Held)[0];
    assert!(drawn.contains("duidde intussen aanwezig aan, op 1 januari 1970, 1.00 uur."), "{drawn}");
    assert!(drawn.contains("was aanwezig, nu te laat, door Greet, 1 januari 1970, 1.05 uur."), "{drawn}");
    assert_eq!(drawn.matches("nu te laat").count(), 2);
}

#[test]
fn the_code_shows_only_while_it_counts() {
    let mut book = Book::open();
    for &state in SessionState::ALL {
        let drawn = everything(&mut book, SeatRole::Facilitator, state).concat();
        assert_eq!(drawn.contains("012 345"), state == SessionState::InProgress, "{state:?}");
    }
}

#[test]
fn who_used_the_code_is_named_and_who_was_marked_is_not() {
    let (seat, session) = at_table(SeatRole::Facilitator, SessionState::InProgress);
    let mut book = Book::open();
    let mut tally = |roll: &[Attendee]| book.tell("sessions/attendance/_tally", &TallyPart::of(&seat, &session, roll, None));
    assert!(tally(&by_code()).contains("Ann, Bart"));
    assert!(!tally(&[attendee("Cis", Some(presence(&PersonId::new(), Mark::Present, 1)))]).contains("Cis</p>"));
}

#[test]
fn people_stand_in_the_order_of_their_names() {
    let drawn = run(&mut Book::open(), SeatRole::Facilitator);
    assert!(drawn.find("Aad") < drawn.rfind("Sofie") && drawn.contains("Ziek"), "{drawn}");
}
