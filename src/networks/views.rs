//! What the templates of a network's own pages receive.

use super::catalogue::views::RegionChoice;
use super::charter::views::CharterCard;
use super::members::views::Members;
use super::rules::{Facts, NetworkState, lacks};
use super::store::Network;
use crate::notices::Today;
use crate::sessions::pickers::views::OpenCard;
use crate::sessions::series::{rhythm, views::Rhythm};
use crate::sessions::{self, Session, SessionState};
use crate::web::FormView;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// The form for a new network.
#[derive(Debug, Serialize)]
pub struct NewNetwork {
    pub form: FormView,
    pub regions: Vec<RegionChoice>,
    pub usual_seats: i32,
    pub centre: String,
    pub charter: String,
}

/// The home page of a network, for those who sit in it.
#[derive(Debug, Serialize)]
pub struct Home {
    pub id: String,
    pub address: String,
    pub name: String,
    pub about: String,
    pub region: String,
    pub state: String,
    pub facilitator: bool,
    pub signed: bool,
    pub next: Option<Next>,
    pub answer: Option<sessions::Ask>,
    pub pickers: OpenCard,
    pub trajectory: TrajectoryPart,
    pub members: Members,
    pub charter: CharterCard,
    pub publication: Option<Publication>,
    pub today: TodayPart,
    pub may_leave: bool,
}

/// The session that is on or comes next.
#[derive(Debug, Serialize)]
pub struct Next {
    pub number: i32,
    pub on: bool,
    pub of: usize,
    pub starts: DateTime<FixedOffset>,
    pub ends: DateTime<FixedOffset>,
    pub address: String,
}

/// The path of a network with its rhythm, also alone for its live update.
#[derive(Debug, Serialize)]
pub struct TrajectoryPart {
    pub id: String,
    pub address: String,
    pub facilitator: bool,
    pub stops: Vec<Stop>,
    pub rhythm: Option<Rhythm>,
}

impl TrajectoryPart {
    /// What is past, what is next, what follows, and whether the routine holds.
    pub fn of(network: &Network, sessions: &[Session], facilitator: bool, now: DateTime<Utc>) -> Self {
        Self {
            id: network.id.to_string(),
            address: format!("/networks/{}", network.id),
            facilitator,
            stops: stops(network, sessions, now),
            rhythm: rhythm(network, sessions, facilitator, now),
        }
    }
}

/// One session on the network's path.
#[derive(Debug, Serialize)]
pub struct Stop {
    pub class: &'static str,
    pub cancelled: bool,
    pub number: i32,
    pub title: String,
    pub starts: DateTime<FixedOffset>,
    pub address: String,
}

/// What the reader can do now and what happened, also alone for its live update.
#[derive(Debug, Serialize)]
pub struct TodayPart {
    pub address: String,
    pub person: String,
    pub plans: Vec<Ask>,
    #[serde(flatten)]
    pub today: Today,
}

/// Something that only the facilitator of a young circle can do.
#[derive(Debug, Serialize)]
pub struct Ask {
    pub symbol: &'static str,
    pub text: &'static str,
    pub meta: &'static str,
    pub count: i64,
    pub href: String,
}

/// How far a network is on its way to the catalogue; for its facilitators, while it is a draft.
#[derive(Debug, Serialize)]
pub struct Publication {
    pub asked_at: Option<DateTime<FixedOffset>>,
    pub lacks: Option<&'static str>,
}

/// A moment at the hour of its network.
pub fn at(network: &Network, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
    moment.with_timezone(&network.zone()).fixed_offset()
}

fn address(session: &Session) -> String {
    format!("/networks/{}/sessions/{}", session.network, session.id)
}

fn is_next(session: &Session, now: DateTime<Utc>) -> bool {
    session.state == SessionState::InProgress || (session.state.is_ahead() && session.ends_at > now)
}

/// The way to the catalogue, for a network that is still a draft.
pub fn publication(network: &Network, facts: &Facts) -> Option<Publication> {
    let asked_at = network.publication_asked_at.map(|moment| at(network, moment));
    (network.state == NetworkState::Draft).then(|| Publication { asked_at, lacks: lacks(facts) })
}

/// The session that is on or comes next, and how many there are in all.
pub fn next(network: &Network, sessions: &[Session], now: DateTime<Utc>) -> Option<Next> {
    let session = sessions.iter().find(|session| is_next(session, now))?;
    let of = sessions.iter().filter(|session| session.state != SessionState::Cancelled).count();
    let (starts, ends) = (at(network, session.starts_at), at(network, session.ends_at));
    Some(Next { number: session.number, on: session.state == SessionState::InProgress, of, starts, ends, address: address(session) })
}

/// The path of a network: what is past, what is next, what follows.
pub fn stops(network: &Network, sessions: &[Session], now: DateTime<Utc>) -> Vec<Stop> {
    let next = sessions.iter().find(|session| is_next(session, now)).map(|session| &session.id);
    let class = |session: &Session| match session.state {
        SessionState::Cancelled => "",
        _ if next == Some(&session.id) => "next",
        SessionState::Held | SessionState::Recorded => "done",
        _ if session.ends_at <= now => "done",
        _ => "",
    };
    let stop = |session: &Session| Stop {
        class: class(session),
        cancelled: session.state == SessionState::Cancelled,
        number: session.number,
        title: session.title.clone(),
        starts: at(network, session.starts_at),
        address: address(session),
    };
    sessions.iter().map(stop).collect()
}

/// What a circle still needs from its facilitator.
pub fn plans(network: &Network, planned: bool, free: i64) -> Vec<Ask> {
    let home = format!("/networks/{}", network.id);
    let session = Ask {
        symbol: "calendar-plus",
        text: "networks-session-new",
        meta: "networks-next-none-facilitator",
        count: 1,
        href: format!("{home}/sessions/new"),
    };
    let chairs = Ask {
        symbol: "chair",
        text: "networks-invite-ask",
        meta: "networks-invite-ask-meta",
        count: free,
        href: format!("{home}/invitations"),
    };
    let open = network.state.composable();
    // A network that runs is asked for its next session among everything that is asked.
    let young = network.state != NetworkState::Running;
    [(young && !planned, session), (free > 0, chairs)].into_iter().filter_map(|(wanted, ask)| (open && wanted).then_some(ask)).collect()
}
