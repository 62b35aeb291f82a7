//! Every template and letter of notices: the home page of all sorts of people, the rhythm, the digest.

use super::Today;
use super::digest::rules::{Ask, Asked, Heard, News};
use super::home::views::{Asks, Circle, Home, INBOX, Lead, NewsList, Next, PEOPLE, Visits};
use super::lines::{AskLine, Facts, NewsLine, local};
use super::rhythm::store::Beat;
use super::rhythm::views::{RhythmPage, Stop};
use super::rhythm::{Rhythm, RhythmForm};
use super::rules::Kind;
use crate::ids::{NetworkId, NoticeId, PersonId, SessionId};
use crate::networks::{MembershipState, SeatRole, SeatRow};
use crate::sessions::SessionState;
use crate::stories::{Book, TYPED, seat, typed};
use crate::web::FormView;
use chrono::{DateTime, Utc};

fn now() -> DateTime<Utc> {
    "2027-02-11T12:00:00Z".parse().unwrap()
}

/// Everything that can be asked, and everything that can be new.
pub(crate) fn today() -> Today {
    let (network, actor) = (NetworkId::new(), PersonId::new());
    let facts = Facts::made_up(&actor, &network, TYPED);
    let ask = |what: &Asked| {
        let (about, session, due) = ("een".to_owned(), Some(SessionId::new()), (*what == Asked::FillInPoll).then(now));
        facts.ask(Ask { what: *what, network: network.clone(), about, session, count: 2, due })
    };
    let news = |(kind, count): (&Kind, usize)| {
        let (id, about, session) = (NoticeId::new(), "een".to_owned(), Some(SessionId::new()));
        let actor = (count == 1).then(|| actor.clone());
        let latest = Heard { id, network: network.clone(), kind: *kind, about, session, actor, at: now(), read: false };
        facts.news(News { latest, count })
    };
    let told = || Kind::ALL.iter().filter(|kind| !kind.asks());
    Today {
        asks: Asked::ALL.iter().map(ask).collect(),
        news: told().map(|kind| (kind, 1)).chain(told().map(|kind| (kind, 3))).map(news).collect(),
    }
}

fn lines(full: bool) -> (Vec<AskLine>, Vec<NewsLine>) {
    let Today { asks, news } = if full { today() } else { Today { asks: Vec::new(), news: Vec::new() } };
    (asks, news)
}

fn circle(role: SeatRole) -> Circle {
    let seat = seat(role);
    let (zone, state) = ("Europe/Brussels".to_owned(), MembershipState::Active);
    let (network, network_name, membership) = (seat.network, seat.network_name, seat.membership);
    Circle::from(&SeatRow { network, network_name, zone, membership, role, state, signed: true })
}

fn home(full: bool) -> Home {
    let ((asks, rows), person) = (lines(full), PersonId::new());
    let since = full.then(|| local(now(), chrono_tz::Europe::Brussels));
    let card = full.then(|| crate::sessions::story_card(&seat(SeatRole::Member), SessionState::Planned));
    Home {
        first_name: "Sofie".into(),
        lead: Some(Lead::of(full.then_some(9), full)),
        doors: if full { vec![INBOX, PEOPLE] } else { Vec::new() },
        visits: Visits { person: person.clone(), rows: if full { vec![crate::sessions::guests::story_visit()] } else { Vec::new() } },
        next: Next { person: person.clone(), card },
        newcomer: !full,
        may_found: true,
        asks: Some(Asks::of(person.clone(), asks.len(), asks)),
        actions: full.then(|| crate::sessions::story_actions(true)),
        news: NewsList { person, since, until: String::new(), rows, more: if full { 3 } else { 0 } },
        networks: if full { [SeatRole::Facilitator, SeatRole::Member].map(circle).into() } else { Vec::new() },
    }
}

/// Tells all of them.
pub(crate) fn stories(book: &mut Book) {
    for full in [true, false] {
        let whole = home(full);
        book.tell("notices/home", &whole);
        book.tell("notices/_next", &whole.next);
        book.tell("sessions/guests/_visits", &whole.visits);
        book.tell("notices/_asks", &whole.asks);
        book.tell("notices/_news", &whole.news);
    }
    book.tell("notices/home", &Home { lead: None, asks: None, newcomer: false, doors: vec![INBOX], ..home(false) });
    let beat = Beat { person: PersonId::new(), rhythm: Rhythm::default(), next_at: Some(now()) };
    for (beat, form) in [(Some(&beat), FormView::default()), (None, FormView::default()), (None, typed(&[("hour", "25"), ("stop", "yes")]))]
    {
        book.tell("notices/rhythm", &RhythmPage { rhythm: RhythmForm::of(beat, form, chrono_tz::Europe::Brussels) });
    }
    book.tell_anybody("notices/stop", &Stop { address: "/digest/stop/zegel".into() });
    book.tell_anybody("notices/stopped", &());
    super::digest::mail::stories(book);
}
