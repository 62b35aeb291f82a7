//! Every template and letter of questions, in each state, for the network and for VDAB.

use super::*;
use crate::ids::{AnswerId, NetworkId, QuestionId};
use crate::networks::SeatRole;
use crate::questions::inbox::rules::Show as Part;
use crate::questions::inbox::views::{Counts, Desk, Inbox, InboxPage};
use crate::questions::rules::{Answer, Question, Wording};
use crate::stories::{Book, TYPED, seat, typed};
use crate::web::FormView;
use crate::words::{Line, Prose};

fn now() -> DateTime<Utc> {
    "2027-02-11T12:00:00Z".parse().unwrap()
}

fn question(state: State, officer: bool) -> Question {
    let wording = Wording { title: Line::stored("Telt een <u>stage</u> mee?".into()), body: Prose::stored("Mijn **vraag**".into()) };
    let draft = Question::draft(QuestionId::new(), NetworkId::new(), PersonId::new(), wording, now());
    let remark = matches!(state, State::Returned | State::Declined).then(|| Prose::stored("Wat bedoel je <u>precies</u>?".into()));
    Question { state, remark, due_at: Some(now()), officer: officer.then(PersonId::new), ..draft }
}

fn answer() -> Answer {
    Answer {
        id: AnswerId::new(),
        officer: PersonId::new(),
        body: Prose::stored("Ja, *altijd*. <u>Echt</u>".into()),
        legal_basis: Line::stored("BVR van 17 mei 2013, art. 3".into()),
        valid_from: now().date_naive(),
        created_at: now(),
    }
}

fn view(state: State, officer: bool) -> (Question, QuestionView) {
    let question = question(state, officer);
    let look = Look {
        address: "/networks/een/questions/twee".into(),
        network_name: TYPED.into(),
        zone: chrono_tz::Europe::Brussels,
        reader: if officer { PersonId::new() } else { question.asker.clone() },
        officer,
        rewrites: true,
    };
    let names = [&question.asker].into_iter().chain(&question.officer).map(|who| (who.clone(), "Ann D'Haese".to_owned())).collect();
    let answer = state.has_answer().then(answer);
    (question.clone(), QuestionView::of(Read { question, answer, names }, &look))
}

/// Tells all of them.
pub(crate) fn stories(book: &mut Book) {
    for &state in State::ALL {
        for officer in [true, false] {
            book.tell("questions/_question", &view(state, officer).1);
            let (network_name, network_address) = (TYPED.to_owned(), "/networks/een".to_owned());
            book.tell("questions/show", &Show { network_name, network_address, question: view(state, officer).1 });
            for form in [FormView::default(), typed(&[("body", TYPED), ("unclear", TYPED)])] {
                let (question, view) = view(state, officer);
                let today = now().date_naive();
                book.tell("questions/desk", &Desk::of(&question, view, &PersonId::new(), "/inbox/een/twee".into(), &form, today));
            }
        }
    }
    forms(book);
    lists(book);
    crate::questions::mail::stories(book);
}

fn forms(book: &mut Book) {
    let mark = |answered| MarkView { key: "body:name:0-15".into(), words: "mevrouw <u>Peeters</u>".into(), answered };
    for (heading, version, remark, form) in [
        ("questions-new-title", None, None, FormView::default()),
        ("questions-edit-title", Some(3), Some(TYPED.to_owned()), typed(&[("title", TYPED), ("body", "Mijn vraag")])),
    ] {
        let (action, back) = ("/networks/een/questions".to_owned(), "/networks/een".to_owned());
        let marks = if version.is_some() { vec![mark(true), mark(false)] } else { Vec::new() };
        let view = Form { heading, action, back, version, remark, title: TYPED.into(), body: TYPED.into(), marks, form };
        book.tell("questions/form", &view);
    }
}

fn lists(book: &mut Book) {
    let zone = chrono_tz::Europe::Brussels;
    for (questions, total) in [(Vec::new(), 0), (State::ALL.iter().map(|state| question(*state, true)).collect::<Vec<_>>(), 100)] {
        let reader = seat(SeatRole::Member).person.id;
        let list = || List::of("/networks/een", "een", &reader, zone, 1, (questions.clone(), total, Names::new()));
        book.tell("questions/_list", &list());
        let (network_name, network_address) = (TYPED.to_owned(), "/networks/een".to_owned());
        book.tell("questions/index", &Index { network_name, network_address, facilitator: true, term: 10, list: list() });
        let rows = || questions.iter().map(|question| (question.clone(), TYPED.to_owned())).collect();
        for &part in Part::ALL {
            let counts = Counts { all: total, unassigned: 1, mine: 2, late: total };
            let inbox = Inbox::of(part, 1, rows(), counts, &Names::new(), now() + chrono::Duration::days(9), zone);
            book.tell("questions/inbox", &InboxPage { inbox });
        }
        let counts = Counts { all: total, unassigned: 0, mine: 0, late: 0 };
        book.tell("questions/_inbox", &Inbox::of(Part::All, 0, rows(), counts, &Names::new(), now(), zone));
    }
}
