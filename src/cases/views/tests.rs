//! Every template of cases, in each state of a case, for presenter, facilitator and member, in both languages.

use super::*;
use crate::cases::access::Standing;
use crate::cases::rules::{Case, Cover, Inside, Level, Phase, Text, Theme, Urgency, Wish};
use crate::cases::settings::Settings;
use crate::i18n::Language;
use crate::ids::{CaseId, PersonId};
use crate::methods::{Aim, library};
use crate::networks::SeatRole;
use crate::stories::{self, Book, seat};
use crate::web::FormView;
use crate::words::{Line, Prose};
use std::collections::HashMap;

fn case(presenter: &PersonId, state: CaseState) -> Case {
    let cover = Cover {
        id: CaseId::new(),
        presenter: presenter.clone(),
        level: Level::Network,
        shielded: true,
        state,
        session: None,
        version: 3,
        updated_at: "2027-02-02T08:12:00Z".parse().unwrap(),
    };
    let text = Text {
        title: Line::parse("Terug naar <u>school</u>").ok(),
        context: Prose::parse("Ploegbaas bij Staalwerken Vanderlinden. Bel 0478 12 34 56, of niet: 37 jaar.").ok(),
        tried: None,
        question: Prose::parse("Wat moet de klant doen?").ok(),
    };
    let wish = Wish {
        help: Some(Aim::BlindSpot),
        urgency: Urgency::Urgent,
        themes: vec![Theme::Papers, Theme::Values],
        method: Some("incident_method".into()),
        phase: Some(Phase::Intake),
    };
    let inside = Inside {
        text,
        reason: Some("Maak je vraag *concreter*.".into()),
        aftermath: Prose::parse("Het liep <u>anders</u>.").ok(),
        ..Inside::default()
    };
    Case { cover, inside, wish, closed_at: Some("2027-02-02T08:12:00Z".parse().unwrap()) }
}

fn typed() -> FormView {
    stories::typed(&[
        ("title", "Anders"),
        ("context", "mevrouw Peeters"),
        ("version", "1"),
        ("not_client", "context:name:0-15"),
        ("reason", ""),
    ])
}

/// Cases in every state, to presenter, facilitator and member.
pub(crate) fn stories(book: &mut Book) {
    a_case(book);
    the_form(book);
    the_list(book);
    crate::cases::mail::stories(book);
    crate::cases::settings::stories(book);
}

fn a_case(book: &mut Book) {
    for state in CaseState::ALL {
        for role in [SeatRole::Facilitator, SeatRole::Member] {
            let seat = seat(role);
            for presenter in [seat.person.id.clone(), PersonId::new()] {
                let form = typed();
                let opened = [(PersonId::new(), "Ann <u>".to_owned(), "2027-02-02T08:12:00Z".parse().unwrap())];
                let files = [crate::cases::files::example()];
                let around = Around {
                    presenter: "Ann D'Haese",
                    standing: &Standing::default(),
                    choices: &[],
                    form: &form,
                    openings: &opened,
                    others: 9,
                    run: None,
                    harvest: Some(&crate::runs::over()),
                    method: library().first(),
                    files: if role == SeatRole::Member { &files } else { &[] },
                    settings: Settings { months: 6, files: true },
                    language: Language::Dutch,
                };
                book.tell("cases/show", &CasePage::of(&seat, &case(&presenter, *state), &around));
                book.tell("cases/_case", &CaseView::of(&seat, &case(&presenter, *state), &around));
            }
        }
    }
}

fn the_form(book: &mut Book) {
    let seat = seat(SeatRole::Member);
    let draft = case(&seat.person.id, CaseState::Returned);
    for case in [None, Some(&draft)] {
        for form in [FormView::default(), typed()] {
            let given = Given { id: &draft.cover.id, case, form, methods: library(), colleagues: 1, language: Language::Dutch };
            let page = FormPage::of(&seat, given);
            book.tell("cases/form", &page);
            book.tell("cases/_draft", &page);
        }
    }
}

fn the_list(book: &mut Book) {
    for (role, signed) in [(SeatRole::Member, true), (SeatRole::Member, false), (SeatRole::Facilitator, true)] {
        let seat = Seat { signed, ..seat(role) };
        let names = HashMap::from([(seat.person.id.clone(), seat.person.name.clone())]);
        let now = "2027-02-02T08:12:00Z".parse().unwrap();
        let all = CaseState::ALL.iter().flat_map(|state| [&seat.person.id, &PersonId::new()].map(|person| case(person, *state)));
        let all: Vec<(Cover, String)> = all.map(|case| (case.cover, "Terug <u>".to_owned())).collect();
        for cases in [Vec::new(), all] {
            let list = List::of(&seat, cases, &names, &Standing::default(), now);
            book.tell("cases/_list", &list);
            book.tell("cases/index", &ListPage::of(&seat, list));
        }
    }
}
