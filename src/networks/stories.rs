//! Every template and letter of networks: the catalogue, a network's home in all its states, its charter, its invitations.

use super::catalogue::views::{Card, Catalogue, Leader, Public, Request, Requests, Start, region_choices};
use super::charter::views::{CharterCard, CharterPage, CharterText, Signed};
use super::invitations::views::{Bad, Invite, Waiting};
use super::members::views::{Known, Members, MembersPart, Reader, members};
use super::rules::{NetworkState, Region, lacks};
use super::views::{Ask, Home, NewNetwork, Next, Publication, Stop, TodayPart, TrajectoryPart};
use super::{Member, MembershipState, SeatRole};
use crate::ids::{CentreId, MembershipId, PersonId};
use crate::notices::Today;
use crate::sessions::attendance::Tally;
use crate::stories::{Book, TYPED, seat, typed};
use crate::web::ring::dots;
use crate::web::{Face, FormView};
use chrono::{DateTime, FixedOffset};
use std::collections::HashMap;

fn at() -> DateTime<FixedOffset> {
    "2027-02-11T09:30:00+01:00".parse().unwrap()
}

/// Tells all of them.
pub(crate) fn stories(book: &mut Book) {
    catalogue(book);
    homes(book);
    forms(book);
    super::invitations::mail::stories(book);
}

fn start(runs: bool, number: Option<i32>) -> Start {
    Start { runs, number, of: 8, starts: number.map(|_| at()) }
}

fn card(start: Start) -> Card {
    Card {
        address: "/catalogue/een".into(),
        name: TYPED.into(),
        about: "Coaches die <u>elkaar</u> scherp houden.".into(),
        region: Region::ALL[0].text_key(),
        led_by: if start.runs { TYPED.into() } else { String::new() },
        ring: dots(7, 10),
        free: if start.runs { 3 } else { 0 },
        start,
    }
}

fn catalogue(book: &mut Book) {
    let starts = || [start(true, Some(3)), start(true, None), start(false, Some(1)), start(false, None)];
    let request =
        |lacks| Request { address: "/networks/een".into(), name: TYPED.into(), region: Region::ALL[0].text_key(), asked_at: at(), lacks };
    let lacking = lacks(&super::rules::Facts::default());
    for (full, filtered) in [(true, false), (false, true), (false, false)] {
        let requests = || Requests { list: if full { vec![request(None), request(lacking)] } else { Vec::new() } };
        let cards = if full { starts().map(card).into() } else { Vec::new() };
        let (earlier, later) = (full.then(|| "/?page=0".to_owned()), full.then(|| "/?page=2".to_owned()));
        let regions = region_choices(filtered.then(|| Region::ALL[0]));
        let view =
            Catalogue { count: 4, filtered, regions, cards, paged: full, earlier, later, may_found: full, requests: Some(requests()) };
        book.tell_anybody("networks/catalogue", &Catalogue { requests: None, ..view });
        book.tell("networks/_requests", &serde_json::json!({ "requests": requests() }));
    }
    for (start, full) in starts().into_iter().zip([true, false, true, false]) {
        let leader = |centre| Leader { face: Face::of(&PersonId::new(), TYPED), centre };
        let view = Public {
            name: TYPED.into(),
            about: "Wat *wij* doen <u>samen</u>".into(),
            region: Region::ALL[0].text_key(),
            start,
            stops: if full { stops() } else { Vec::new() },
            leaders: if full { vec![leader(None), leader(Some(TYPED.into()))] } else { Vec::new() },
            charter: "Wat hier gezegd wordt, blijft hier.".into(),
            ring: dots(7, 10),
            free: if full { 3 } else { 0 },
            enter: full.then(|| "/networks/een".into()),
        };
        book.tell_anybody("networks/public", &view);
    }
}

fn stops() -> Vec<Stop> {
    let stop = |(class, cancelled)| Stop {
        class,
        cancelled,
        number: 3,
        title: TYPED.into(),
        starts: at(),
        address: "/networks/een/sessions/drie".into(),
    };
    [("done", false), ("", true), ("next", false), ("", false)].map(stop).into()
}

fn circle(facilitates: bool) -> Members {
    let reader = seat(SeatRole::Facilitator);
    let member = |state: &MembershipState, person: PersonId| Member {
        membership: MembershipId::new(),
        person,
        name: TYPED.into(),
        email: "ann@example.org".into(),
        role: if *state == MembershipState::Active { SeatRole::Facilitator } else { SeatRole::Member },
        state: *state,
        since: at().to_utc(),
        signed: true,
    };
    let mut seated: Vec<Member> = MembershipState::ALL.iter().map(|state| member(state, PersonId::new())).collect();
    seated.push(member(&MembershipState::Active, reader.person.id.clone()));
    let centre = crate::centres::Centre { id: CentreId::new(), name: TYPED.into() };
    let centres = HashMap::from([(seated[0].person.clone(), centre)]);
    let times = HashMap::from([(seated[0].person.clone(), Tally { there: 5, of: 6 }), (seated[1].person.clone(), Tally::default())]);
    members(&reader.network, 12, &seated, &Known { centres, times }, Reader { person: &reader.person.id, facilitates })
}

fn homes(book: &mut Book) {
    for (facilitator, full) in [(true, true), (true, false), (false, true), (false, false)] {
        let view = home(NetworkState::Draft, facilitator, full);
        let members = circle(facilitator);
        book.tell("networks/_today", &view.today);
        book.tell("networks/_members", &MembersPart { id: "een".into(), address: "/networks/een".into(), members });
        book.tell("networks/show", &view);
    }
    for state in NetworkState::ALL {
        book.tell("networks/show", &home(*state, true, true));
    }
}

fn home(state: NetworkState, facilitator: bool, full: bool) -> Home {
    let plan =
        Ask { symbol: "chair", text: "networks-invite-ask", meta: "networks-invite-ask-meta", count: 3, href: "/networks/een".into() };
    let today = if full { crate::notices::stories::today() } else { Today { asks: Vec::new(), news: Vec::new() } };
    let draft = state == NetworkState::Draft && facilitator;
    Home {
        id: "een".into(),
        address: "/networks/een".into(),
        name: TYPED.into(),
        about: "Wat *wij* doen <u>samen</u>".into(),
        region: Region::ALL[0].text_key(),
        state: format!("networks-state-{}", state.as_str()),
        facilitator,
        signed: full,
        next: full.then(|| Next {
            number: 3,
            on: state == NetworkState::Running,
            of: 8,
            starts: at(),
            ends: at(),
            address: "/networks/een/sessions/drie".into(),
        }),
        answer: full.then(crate::sessions::story_ask),
        pickers: crate::sessions::pickers::story_card(full),
        trajectory: TrajectoryPart {
            id: "een".into(),
            address: "/networks/een".into(),
            facilitator,
            stops: if full { stops() } else { Vec::new() },
            rhythm: None,
        },
        members: circle(facilitator),
        charter: CharterCard { number: 2, since: at(), signed: 7, of: 9 },
        publication: draft.then(|| Publication { asked_at: full.then(at), lacks: lacks(&super::rules::Facts::default()) }),
        today: TodayPart {
            address: "/networks/een".into(),
            person: "vier".into(),
            plans: if facilitator { vec![plan] } else { Vec::new() },
            today,
        },
        may_leave: full,
    }
}

fn forms(book: &mut Book) {
    for form in
        [FormView::default(), typed(&[("name", TYPED), ("about", TYPED), ("people", TYPED), ("commitment", "yes"), ("signature", TYPED)])]
    {
        let blank = form.is_blank();
        let (regions, charter) = (region_choices(None), "Wat hier gezegd wordt, blijft hier.".to_owned());
        book.tell(
            "networks/new",
            &NewNetwork { form: form.clone(), regions, usual_seats: 10, centre: TYPED.into(), charter: charter.clone() },
        );
        for facilitator in [true, false] {
            let (address, name, centre) = ("/networks/een".to_owned(), TYPED.to_owned(), TYPED.to_owned());
            let charter = CharterText {
                number: 2,
                since: at(),
                hash: "ab12".into(),
                text: charter.clone(),
                other: blank.then(|| "What is said here stays here.".into()),
                other_lang: "en",
                signed: 7,
                of: 9,
            };
            let signature = (!blank && facilitator).then(|| Signed { at: at(), name: TYPED.into() });
            book.tell("networks/charter", &CharterPage { form: form.clone(), address, name, facilitator, centre, charter, signature });
        }
        let bad = Bad { number: 2, text: TYPED.into(), why: "Dit is geen adres.".into() };
        let waiting = Waiting { face: Face::of(&PersonId::new(), TYPED), email: "ann@example.org".into(), since: at() };
        let (bad_lines, waiting) = if blank { (Vec::new(), Vec::new()) } else { (vec![bad], vec![waiting]) };
        let (address, name) = ("/networks/een".into(), TYPED.into());
        book.tell("networks/invite", &Invite { form, address, name, facilitator: true, free: 3, bad_lines, waiting });
    }
}
