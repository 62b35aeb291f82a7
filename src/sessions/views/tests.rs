//! Every template of this domain in every state, for both roles and both languages.

use super::*;
use crate::i18n::Language;
use crate::ids::{CaseId, ItemId, MembershipId, NetworkId, PersonId, SessionId};
use crate::networks::{Member, MembershipState, SeatRole};
use crate::people::Person;
use crate::sessions::agenda::rules::{Item, ItemState, first_agenda};
use crate::sessions::agenda::views::{ItemPage, Onlooker, Typed};
use crate::sessions::rules::{Answer, Venue};
use crate::stories::chrome;
use crate::web::templates::Templates;
use serde_json::Value;
use std::collections::HashMap;

fn seat(role: SeatRole) -> Seat {
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
        signed: true,
    }
}

fn session(seat: &Seat, state: SessionState, venue: Venue) -> Session {
    Session {
        id: SessionId::new(),
        network: seat.network.clone(),
        number: 6,
        title: "Als de POP niet op papier wil".into(),
        starts_at: "2027-02-11T08:30:00Z".parse().unwrap(),
        ends_at: "2027-02-11T11:30:00Z".parse().unwrap(),
        venue,
        state,
        sequence: 0,
        version: 3,
        created_by: seat.person.id.clone(),
    }
}

fn item(seat: &Seat, rubric: crate::sessions::agenda::rules::Rubric, minutes: i32, state: ItemState) -> Item {
    Item {
        id: ItemId::new(),
        rubric,
        title: String::new(),
        note: String::new(),
        minutes,
        position: 1,
        state,
        proposed_by: seat.person.id.clone(),
        case: None,
        version: 0,
    }
}

/// The first agenda, a case, and an item in each other state.
fn items(seat: &Seat) -> Vec<Item> {
    use crate::sessions::agenda::rules::Rubric;
    let first = first_agenda(180).into_iter().map(|(rubric, minutes)| item(seat, rubric, minutes, ItemState::Scheduled));
    let case = Item { case: Some(CaseId::new()), ..item(seat, Rubric::Intervision, 60, ItemState::Scheduled) };
    let titled = |state: &ItemState| Item {
        title: "Ervaring met de checklist".into(),
        note: "Breng\neen voorbeeld mee".into(),
        ..item(seat, Rubric::Talk, 10, *state)
    };
    first.chain([case]).chain(ItemState::ALL.iter().map(titled)).collect()
}

fn members(seat: &Seat) -> Vec<Member> {
    let member = |role| Member {
        membership: MembershipId::new(),
        person: seat.person.id.clone(),
        name: seat.person.name.clone(),
        email: seat.person.email.clone(),
        role,
        state: MembershipState::Active,
        since: DateTime::UNIX_EPOCH,
        signed: true,
    };
    vec![member(SeatRole::Facilitator), Member { person: PersonId::new(), ..member(SeatRole::Member) }]
}

fn draw(language: Language, template: &str, view: &impl Serialize) -> String {
    thread_local!(static TEMPLATES: Templates = Templates::load().unwrap());
    let mut view = serde_json::to_value(view).unwrap();
    view["page"] = chrome(language);
    let drawn = TEMPLATES.with(|templates| templates.draw(language, template, &view, ""));
    let drawn = drawn.unwrap_or_else(|cause| panic!("{template}: {cause}\n{view:#}"));
    assert!(!drawn.contains(" style=") && !drawn.contains(" onclick"), "{template} has something inline");
    drawn
}

fn everything(
    language: Language,
    seat: &Seat,
    state: SessionState,
    venue: Venue,
    answers: &[(PersonId, Answer)],
    form: &FormView,
) -> Vec<String> {
    let (session, items, members) = (session(seat, state, venue), items(seat), members(seat));
    let names = HashMap::from([(seat.person.id.clone(), seat.person.name.clone())]);
    let readable: Vec<_> = items.iter().filter_map(|item| item.case.clone()).collect();
    let who = Onlooker {
        person: &seat.person.id,
        facilitator: seat.facilitates(),
        zone: seat.zone,
        names: &names,
        readable: &readable,
        reasons: &HashMap::new(),
    };
    let head = Head::of(seat, &session, Some("De zaal is dicht.".into()));
    let (agenda, attendance) = (Board::of(&session, &items, &who), Attendance::of(seat, &session, &members, answers));
    let person = CardPerson { id: seat.person.id.clone(), network_name: "Kring".into(), zone: seat.zone, back: Back::Home };
    let card = NextCard::of(&session, &items, &members, answers, &person, DateTime::UNIX_EPOCH);
    let page = |item: &Item| ItemPage::of(&session, item, &who, "Kring", form.clone(), Typed { stale: true, rubric: None });
    let mut drawn = vec![
        draw(language, "sessions/_head", &head),
        draw(language, "sessions/_agenda", &agenda),
        draw(language, "sessions/_attendance", &attendance),
        draw(language, "sessions/_next", &card),
        draw(language, "sessions/new", &NewPage::of(seat, form.clone())),
        draw(language, "sessions/edit", &EditPage::of(seat, &session, form.clone())),
        draw(language, "sessions/cancel", &CancelPage::of(seat, &session, form.clone())),
        draw(language, "sessions/show", &Show::of(seat, &session, head, agenda, attendance, form)),
    ];
    drawn.extend(items.iter().map(|item| draw(language, "sessions/item", &page(item))));
    drawn
}

#[test]
fn every_page_can_be_drawn_in_every_state() {
    for language in [Language::Dutch, Language::English] {
        for role in [SeatRole::Facilitator, SeatRole::Member] {
            for &state in SessionState::ALL {
                let seat = seat(role);
                let answers = [(seat.person.id.clone(), Answer::Absent)];
                let venue = Venue::Hybrid("De Linde".into(), "https://vergader.be/".into());
                everything(language, &seat, state, venue, &answers, &FormView::default());
                everything(language, &seat, state, Venue::Online("https://vergader.be/".into()), &[], &FormView::default());
            }
        }
    }
}

#[test]
fn a_name_never_becomes_html() {
    let seat = seat(SeatRole::Facilitator);
    let drawn = everything(Language::Dutch, &seat, SessionState::AgendaOpen, Venue::OnSite("<i>".into()), &[], &FormView::default());
    assert!(
        drawn.iter().all(|html| !html.contains("<b>") || !html.contains("Hasselt\" <b>")) && drawn.iter().all(|html| !html.contains("<i>"))
    );
}

#[test]
fn a_member_gets_no_forms_of_a_facilitator() {
    let seat = seat(SeatRole::Member);
    let drawn = everything(Language::English, &seat, SessionState::AgendaOpen, Venue::OnSite("De Linde".into()), &[], &FormView::default());
    let show = &drawn[7];
    for address in ["/fixing", "/up", "/minutes", "/scheduling", "/edit", "/cancellation"] {
        assert!(!show.contains(&format!("{address}\"")), "{address}");
    }
    assert!(show.contains("/items\"") && show.contains("/withdrawal\""));
}

#[test]
fn without_items_or_answers_the_page_says_so() {
    let seat = seat(SeatRole::Member);
    let session = session(&seat, SessionState::Planned, Venue::OnSite("De Linde".into()));
    let names = HashMap::new();
    let who =
        Onlooker { person: &seat.person.id, facilitator: false, zone: seat.zone, names: &names, readable: &[], reasons: &HashMap::new() };
    let agenda: Value = serde_json::to_value(Board::of(&session, &[], &who)).unwrap();
    assert!(draw(Language::English, "sessions/_agenda", &agenda).contains("nothing on the agenda yet"));
}
