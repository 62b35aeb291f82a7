//! Every template of polls, in each state of a poll, for facilitator and member, in both languages.

use super::*;
use crate::i18n::Language;
use crate::ids::{MembershipId, PersonId, PollId};
use crate::networks::{MembershipState, SeatRole};
use crate::people::Person;
use crate::polls::rules::{Score, Statement};
use crate::sessions::SessionState;
use crate::sessions::rules::Venue;
use crate::stories::chrome;
use crate::web::templates::Templates;
use std::collections::BTreeMap;
use std::sync::LazyLock;

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

fn session(seat: &Seat) -> Session {
    Session {
        id: SessionId::new(),
        network: seat.network.clone(),
        number: 6,
        title: "Als de POP niet op <b>papier</b> wil".into(),
        starts_at: "2027-02-11T08:30:00Z".parse().unwrap(),
        ends_at: "2027-02-11T11:30:00Z".parse().unwrap(),
        venue: Venue::Online("https://video.example/kring".into()),
        state: SessionState::Held,
        sequence: 0,
        version: 3,
        created_by: seat.person.id.clone(),
    }
}

fn poll(state: PollState, closes_at: Option<DateTime<Utc>>) -> Poll {
    let statements =
        ["Iedereen komt <b>evenveel</b> aan bod.", "Structuur en tijd kloppen."].map(|s| Statement::parse(s).unwrap()).to_vec();
    let (id, session, created_by) = (PollId::new(), SessionId::new(), PersonId::new());
    Poll { id, session, title: "Terugblik <b>".into(), statements, state, threshold: THRESHOLD, created_by, closes_at }
}

fn ballots() -> Vec<Ballot> {
    let ballot = |score| Ballot {
        scores: [score, 3].into_iter().filter_map(Score::stored).collect(),
        remark: Prose::parse("Meer <b>rust</b>").ok(),
    };
    [5, 4, 4, 2, 1].map(ballot).to_vec()
}

fn typed() -> FormView {
    let fields = [("score-1", "4"), ("remark", "Meer rust"), ("statement", "Eén uitspraak"), ("threshold", "4"), ("title", "Polsen")];
    FormView::kept("/elders".into(), BTreeMap::from(fields.map(|(name, value)| (name.to_owned(), vec![value.to_owned()]))))
}

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::load().unwrap());

fn draw(template: &str, view: &impl Serialize) {
    for language in [Language::Dutch, Language::English] {
        let mut sheet = serde_json::to_value(view).unwrap();
        sheet["page"] = chrome(language);
        let drawn = TEMPLATES.draw(language, template, &sheet, "").unwrap_or_else(|cause| panic!("{template}: {cause}"));
        assert!(!drawn.contains("<b>") && !drawn.contains(" style="), "{template} has something that was typed, or inline");
        assert!(!drawn.contains("polls-state-"), "{template} has a text without words");
    }
}

#[test]
fn a_poll_is_drawn_in_every_state_to_everybody() {
    let now: DateTime<Utc> = "2027-02-11T12:00:00Z".parse().unwrap();
    let ballots = ballots();
    for role in [SeatRole::Facilitator, SeatRole::Member] {
        let seat = seat(role);
        for (state, closes_at) in PollState::ALL.iter().flat_map(|state| [None, Some(now)].map(|end| (*state, end))) {
            for (answers, voted) in [(0, false), (5, true)] {
                let poll = poll(state, closes_at);
                let standing = || Standing { poll: &poll, answers, members: 9, voted, ballots: &ballots, now };
                for form in [FormView::default(), typed()] {
                    draw("polls/show", &PollPage::of(&seat, &session(&seat), &standing(), form.clone()));
                    draw("polls/_poll", &PollView::of(&seat, &standing(), form));
                }
                draw("polls/_cards", &Cards::of(&seat, &poll.session, &[standing()]));
            }
        }
        draw("polls/_cards", &Cards::of(&seat, &SessionId::new(), &[]));
    }
}

#[test]
fn the_form_of_a_new_poll_is_drawn_for_small_and_large_networks() {
    let seat = seat(SeatRole::Facilitator);
    for (members, form) in [(7, FormView::default()), (8, FormView::default()), (7, typed())] {
        let usual = ("Terugblik op sessie 6".to_owned(), vec!["Structuur en tijd kloppen.".to_owned()]);
        draw("polls/new", &NewPage::of(&seat, &session(&seat), usual, members, form));
    }
}
