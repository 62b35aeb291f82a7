//! Every template of cases, in each state of a case, for presenter, facilitator and member, in both languages.

use super::*;
use crate::cases::access::Meetings;
use crate::cases::rules::{Case, Level, Phase, Text};
use crate::i18n::Language;
use crate::ids::{CaseId, MembershipId, NetworkId, PersonId};
use crate::networks::{MembershipState, SeatRole};
use crate::people::Person;
use crate::stories::chrome;
use crate::web::FormView;
use crate::web::templates::Templates;
use crate::words::{Line, Prose};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

fn seat(role: SeatRole, signed: bool) -> Seat {
    let person =
        Person { id: PersonId::new(), email: "sofie@example.be".into(), name: "Sofie Daems".into(), language: None, roles: vec![] };
    Seat {
        network: NetworkId::new(),
        network_name: "Kring \"Hasselt\" <b>".into(),
        zone: chrono_tz::Europe::Brussels,
        person,
        membership: MembershipId::new(),
        role,
        state: MembershipState::Active,
        signed,
    }
}

fn case(presenter: &PersonId, state: CaseState) -> Case {
    let cover = Cover {
        id: CaseId::new(),
        presenter: presenter.clone(),
        level: Level::Network,
        state,
        session: None,
        version: 3,
        updated_at: "2027-02-02T08:12:00Z".parse().unwrap(),
    };
    let text = Text {
        title: Line::parse("Terug naar <b>school</b>").ok(),
        context: Prose::parse("Ploegbaas bij Staalwerken Vanderlinden. Bel 0478 12 34 56, of niet: 37 jaar.").ok(),
        tried: None,
        question: Prose::parse("Wat moet de klant doen?").ok(),
    };
    Case { cover, text, phase: Some(Phase::Intake), reason: Some("Maak je vraag *concreter*.".into()), answered: vec![] }
}

fn typed() -> FormView {
    let fields =
        [("title", "Anders"), ("context", "mevrouw Peeters"), ("version", "1"), ("not_client", "context:name:0-15"), ("reason", "")];
    FormView::kept("/elders".into(), BTreeMap::from(fields.map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))))
}

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::load().unwrap());

fn draw(template: &str, view: &impl Serialize) {
    for language in [Language::Dutch, Language::English] {
        let mut sheet = serde_json::to_value(view).unwrap();
        sheet["page"] = chrome(language);
        let drawn = TEMPLATES.draw(language, template, &sheet, "").unwrap_or_else(|cause| panic!("{template}: {cause}"));
        assert!(!drawn.contains("<b>") && !drawn.contains(" style="), "{template} has something that was typed, or inline");
        assert!(!drawn.contains("cases-state-") && !drawn.contains("cases-level-"), "{template} has a text without words");
    }
}

#[test]
fn a_case_is_drawn_in_every_state_to_everybody() {
    for state in CaseState::ALL {
        for role in [SeatRole::Facilitator, SeatRole::Member] {
            let seat = seat(role, true);
            for presenter in [seat.person.id.clone(), PersonId::new()] {
                let form = typed();
                let around = Around { presenter: "Ann D'Haese", meetings: &Meetings::default(), choices: &[], form: &form };
                draw("cases/show", &CasePage::of(&seat, &case(&presenter, *state), &around));
                draw("cases/_case", &CaseView::of(&seat, &case(&presenter, *state), &around));
            }
        }
    }
}

#[test]
fn the_form_is_drawn_blank_typed_and_stale() {
    let seat = seat(SeatRole::Member, true);
    let draft = case(&seat.person.id, CaseState::Returned);
    for case in [None, Some(&draft)] {
        for form in [FormView::default(), typed()] {
            draw("cases/form", &FormPage::of(&seat, Given { case, form }));
        }
    }
}

#[test]
fn the_list_is_drawn_full_and_empty_signed_and_not() {
    for (role, signed) in [(SeatRole::Member, true), (SeatRole::Member, false), (SeatRole::Facilitator, true)] {
        let seat = seat(role, signed);
        let names = HashMap::from([(seat.person.id.clone(), seat.person.name.clone())]);
        let now = "2027-02-02T08:12:00Z".parse().unwrap();
        let all = CaseState::ALL.iter().flat_map(|state| [&seat.person.id, &PersonId::new()].map(|person| case(person, *state)));
        let all: Vec<(Cover, String)> = all.map(|case| (case.cover, "Terug <b>".to_owned())).collect();
        for cases in [Vec::new(), all] {
            let list = List::of(&seat, cases, &names, &Meetings::default(), now);
            draw("cases/_list", &list);
            draw("cases/index", &ListPage::of(&seat, list));
        }
    }
}
