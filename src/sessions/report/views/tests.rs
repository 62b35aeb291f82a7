//! Every template of reports and action points in every state, for both roles and both languages.

use super::*;
use crate::cases::returning::Returning;
use crate::ids::{ActionId, AmendmentId, CaseId, DecisionId, MembershipId};
use crate::networks::{Member, MembershipState, SeatRole, SeatRow};
use crate::runs::{Conclusion, Presented};
use crate::sessions::actions::rules::Action;
use crate::sessions::actions::views::{EditPage, FollowUp, Mine, Onlooker};
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::attendance::rules::Mark;
use crate::sessions::report::around::Gathering;
use crate::sessions::report::rules::{Amendment, AmendmentState, Decision, Note, Points, Report, ReportState};
use crate::sessions::rules::{SessionState, Venue};
use crate::stories::{Book, TYPED, seat, typed};
use crate::web::Face;
use chrono::{DateTime, Duration, Utc};

fn now() -> DateTime<Utc> {
    "2027-02-12T08:00:00Z".parse().unwrap()
}

fn session(seat: &Seat, state: SessionState) -> Session {
    crate::stories::session(seat, state, Venue::OnSite("De Linde".into()))
}

fn item(seat: &Seat, rubric: Rubric, title: &str, case: Option<CaseId>, state: ItemState) -> Item {
    Item { title: title.into(), case, ..Item::new(rubric, 20, state, &seat.person.id) }
}

fn action(seat: &Seat, session: &Session, item: &Item, owner: &PersonId, done: bool) -> Action {
    Action {
        id: ActionId::new(),
        network: seat.network.clone(),
        session: session.id.clone(),
        item: Some(item.id.clone()),
        case: item.case.clone(),
        text: "Zaal <u>vragen</u>".into(),
        owner: owner.clone(),
        due: "2027-02-01".parse().ok(),
        done_at: done.then(now),
        version: 1,
    }
}

fn amendment(author: &PersonId, item: &Item, state: AmendmentState) -> Amendment {
    let reply = (state != AmendmentState::Proposed).then(|| "Dank <u>je</u>.".to_owned());
    let (id, item) = (AmendmentId::new(), Some(item.id.clone()));
    Amendment { id, author: author.clone(), item, body: "Ik zei **niet** <u>altijd</u>.".into(), state, reply, at: now() }
}

fn report(state: ReportState) -> Report {
    let shared = state != ReportState::Writing;
    Report {
        summary: "Over <u>grenzen</u>.".into(),
        points: Points::stored("Stilte werkt <u>.\nVraag door."),
        state,
        shared_at: shared.then(now),
        amendable_until: shared.then(|| now() + Duration::days(7)),
        fixed_at: (state == ReportState::Fixed).then(now),
        version: 2,
        reporter: Some(PersonId::new()),
        edited: Some((PersonId::new(), now())),
    }
}

fn gathering(seat: &Seat, marked: bool) -> Gathering {
    let all = [Mark::Present, Mark::Late, Mark::LeftEarly, Mark::Excused, Mark::Absent];
    let people = all.map(|part| (if part == Mark::Late { seat.person.id.clone() } else { PersonId::new() }, part));
    Gathering { marked, people: people.to_vec(), guests: vec!["Annelies <u>Wouters</u>".into()], settled: !marked }
}

/// A session with one of everything in its report; `shut` keeps its case from the reader.
fn full_of(seat: &Seat, session_state: SessionState, state: ReportState, shut: bool) -> Sheet {
    let session = session(seat, session_state);
    let case = CaseId::new();
    let items = vec![
        item(seat, Rubric::Talk, "Checklist <u>", None, ItemState::Done),
        item(seat, Rubric::Intervision, "GEHEIM", Some(case.clone()), ItemState::Scheduled),
        item(seat, Rubric::FollowUp, "", None, ItemState::CarriedOver),
    ];
    let (one, gone) = (seat.person.id.clone(), PersonId::new());
    let note = |item: &Item| Note { item: item.id.clone(), body: "Rust <u>en</u> *tijd*.".into(), version: 1, by: one.clone(), at: now() };
    let decision =
        |item: Option<&Item>| Decision { id: DecisionId::new(), item: item.map(|i| i.id.clone()), text: "We <u>doen</u> het.".into() };
    let member = Member {
        membership: MembershipId::new(),
        person: one.clone(),
        name: seat.person.name.clone(),
        email: seat.person.email.clone(),
        role: seat.role,
        state: MembershipState::Active,
        since: now(),
        signed: true,
    };
    let said = Conclusion { insight: TYPED.into(), next_step: TYPED.into(), thanks: TYPED.into() };
    Sheet {
        concluded: if shut { vec![] } else { vec![(items[1].id.clone(), Presented { person: one.clone(), said })] },
        notes: if shut { vec![] } else { items.iter().map(note).collect() },
        decisions: vec![decision(None), decision(items.first())],
        actions: vec![action(seat, &session, &items[0], &one, false), action(seat, &session, &items[1], &gone, true)],
        amendments: AmendmentState::ALL.iter().map(|state| amendment(&one, &items[0], *state)).collect(),
        unanswered: 1,
        gathering: gathering(seat, shut),
        names: HashMap::from([(one, seat.person.name.clone())]),
        kept: vec![TYPED.into()],
        shielded: if shut && seat.facilitates() { vec![case.clone()] } else { vec![] },
        readable: if shut { vec![] } else { vec![case] },
        report: report(state),
        agenda: items.clone(),
        items,
        members: vec![member],
        session,
        now: now(),
    }
}

/// The same session before anybody wrote.
fn blank(seat: &Seat, state: SessionState) -> Sheet {
    let full = full_of(seat, state, ReportState::Writing, false);
    let gathering = Gathering::default();
    Sheet {
        report: Report::blank(),
        notes: vec![],
        decisions: vec![],
        actions: vec![],
        amendments: vec![],
        unanswered: 0,
        gathering,
        items: vec![],
        kept: vec![],
        concluded: vec![],
        ..full
    }
}

/// Draws all pages and parts of one report; the page is the first, its notes alone the second.
fn everything(book: &mut Book, seat: &Seat, sheet: &Sheet, form: &FormView) -> Vec<String> {
    let mut drawn = vec![
        book.tell("report/show", &ReportPage::of(seat, sheet, form)),
        book.tell("report/_notes", &Notes::of(seat, sheet)),
        book.tell("report/_head", &Head::of(seat, sheet)),
        book.tell("report/_people", &People::of(sheet)),
        book.tell("report/_summary", &Summary::of(seat, sheet)),
        book.tell("report/_decisions", &Decisions::of(seat, sheet)),
        book.tell("report/_actions", &Actions::of(seat, sheet)),
        book.tell("report/_amendments", &Amendments::of(seat, sheet)),
        book.tell("report/_closing", &Closing::of(sheet, form.clone())),
        book.tell("report/_card", &Card::of(seat, &sheet.session, &sheet.report, sheet.now)),
        book.tell("report/absent", &AbsentPage::of(seat, &sheet.session)),
        book.tell("report/absent", &AbsentPage::of(&Seat { signed: false, ..seat.clone() }, &sheet.session)),
        book.tell("report/text", &TextPage::of(seat, sheet, form.clone())),
        book.tell("report/amend", &AmendPage::of(seat, sheet, form.clone())),
    ];
    let notes = sheet.items.iter().filter_map(|item| NotePage::of(seat, sheet, &item.id, form.clone()));
    drawn.extend(notes.map(|page| book.tell("report/note", &page)));
    let answers = sheet.amendments.iter().map(|amendment| AnswerPage::of(seat, sheet, amendment, form.clone()));
    drawn.extend(answers.map(|page| book.tell("report/answer", &page)));
    let around = || (sheet.members.as_slice(), sheet.items.as_slice(), &sheet.names, sheet.shielded.as_slice());
    let edits = sheet.actions.iter().map(|action| EditPage::of(seat, &sheet.session, action, around(), form.clone()));
    drawn.extend(edits.map(|page| book.tell("actions/edit", &page)));
    drawn
}

/// What somebody still has to do.
pub(crate) fn mine(full: bool) -> Mine {
    let seat = seat(SeatRole::Member);
    let sheet = full_of(&seat, SessionState::Held, ReportState::Shared, true);
    let actions: Vec<_> = sheet.actions.iter().filter(|_| full).cloned().map(|action| (action, 6)).collect();
    let (network_name, zone) = (seat.network_name.clone(), seat.zone.to_string());
    let (membership, role) = (MembershipId::new(), seat.role);
    let row = SeatRow { network: seat.network.clone(), network_name, zone, membership, role, state: MembershipState::Active, signed: true };
    Mine::of(&seat.person.id, "Sofie", &actions, &[row], now())
}

/// Every page in every state, to both roles, with and without the right to read the case.
pub(crate) fn stories(book: &mut Book) {
    let stale = typed(&[("version", "0"), ("note", "Mijn nota"), ("decision", "x"), ("owner", "niemand"), ("action-item", "")]);
    for seat in [seat(SeatRole::Facilitator), seat(SeatRole::Member)] {
        for state in [SessionState::InProgress, SessionState::Held, SessionState::Recorded] {
            for &report in ReportState::ALL {
                for (form, shut) in [(FormView::default(), false), (stale.clone(), true), (stale.clone(), false)] {
                    everything(book, &seat, &full_of(&seat, state, report, shut), &form);
                }
            }
            everything(book, &seat, &blank(&seat, state), &FormView::default());
        }
    }
    for full in [true, false] {
        book.tell("actions/_mine", &mine(full));
    }
    crate::sessions::report::mail::stories(book);
}

#[test]
fn the_title_of_a_case_is_nowhere_and_a_shut_case_has_no_note() {
    let seat = seat(SeatRole::Member);
    for shut in [true, false] {
        let sheet = full_of(&seat, SessionState::Held, ReportState::Shared, shut);
        let drawn = everything(&mut Book::open(), &seat, &sheet, &FormView::default());
        assert!(drawn.iter().all(|html| !html.contains("GEHEIM")));
        assert!(drawn[0].contains("Case van Sofie Daems"));
        assert_eq!(drawn[1].contains("alleen voor wie die case mag lezen"), shut);
    }
}

#[test]
fn only_a_facilitator_writes_and_nobody_in_what_is_fixed() {
    let controls = ["<textarea", "<select", "/completion\"", "/sharing\"", "/fixing\"", "?_method=DELETE\"", "/edit\""];
    let offers = |role, state, report| {
        let seat = seat(role);
        let sheet = Sheet { actions: vec![], amendments: vec![], ..full_of(&seat, state, report, false) };
        let drawn = Book::open().tell("report/show", &ReportPage::of(&seat, &sheet, &FormView::default()));
        controls.iter().filter(|control| drawn.contains(**control)).count()
    };
    assert!(offers(SeatRole::Facilitator, SessionState::Held, ReportState::Shared) >= 4);
    assert_eq!(offers(SeatRole::Member, SessionState::Held, ReportState::Shared), 0);
    assert_eq!(offers(SeatRole::Facilitator, SessionState::Recorded, ReportState::Fixed), 0);
}

#[test]
fn action_points_follow_the_group_and_those_of_a_case_are_untold() {
    let seat = seat(SeatRole::Member);
    let sheet = full_of(&seat, SessionState::Held, ReportState::Shared, true);
    let actions: Vec<_> = sheet.actions.iter().cloned().map(|action| (action, 6)).collect();
    let seated = std::slice::from_ref(&seat.person.id);
    let (zone, names) = (seat.zone, &sheet.names);
    let who = Onlooker { person: &seat.person.id, facilitator: false, signed: true, zone, now: now(), names, seated, readable: &[] };
    let mut book = Book::open();
    let returning =
        [true, false].map(|told| Returning { face: Some(Face::of(&seat.person.id, TYPED)), address: told.then(|| "/x".to_owned()), told });
    let returning = [returning.to_vec(), vec![Returning { face: None, address: None, told: true }]].concat();
    let drawn = book.tell("actions/_follow-up", &FollowUp::of(&sheet.session, &actions, returning, &who));
    assert!(drawn.contains("1 van 2 klaar") && drawn.contains("Te laat") && drawn.contains("zit niet meer in de kring"), "{drawn}");
    assert!(drawn.contains("Een actiepunt bij een case"), "the owner of that one is somebody else");
    assert_eq!(drawn.matches("vragen").count(), 2, "{drawn}");
    assert!(book.tell("actions/_follow-up", &FollowUp::of(&sheet.session, &[], Vec::new(), &who)).contains(" hidden"));
}
