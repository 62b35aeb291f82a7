//! What the templates of the home page receive.

use crate::ids::PersonId;
use crate::networks::{SeatRole, SeatRow};
use crate::notices::lines::{AskLine, Moment, NewsLine};
use crate::sessions::NextCard;
use crate::sessions::actions::views::Mine;
use crate::sessions::guests::views::VisitLine;
use serde::Serialize;

/// Lines of each part of the page.
pub const MOST: usize = 20;

/// The sentence below the greeting.
#[derive(Debug, Serialize)]
pub struct Lead {
    text: &'static str,
    days: i64,
}

impl Lead {
    /// Says when the circle meets; for somebody without a circle, what this page is for.
    pub fn of(days: Option<i64>, seated: bool) -> Self {
        match days {
            Some(days) => Self { text: "notices-home-lead-coming", days },
            None if seated => Self { text: "notices-home-lead-quiet", days: 0 },
            None => Self { text: "notices-home-lead-new", days: 0 },
        }
    }
}

/// The card of the next session.
#[derive(Debug, Serialize)]
pub struct Next {
    /// Whose page this is.
    pub person: PersonId,
    /// The card, when a session is planned.
    pub card: Option<NextCard>,
}

/// The sessions that somebody visits as a guest.
#[derive(Debug, Serialize)]
pub struct Visits {
    /// Whose page this is.
    pub person: PersonId,
    /// Each of them.
    pub rows: Vec<VisitLine>,
}

/// What is asked.
#[derive(Debug, Serialize)]
pub struct Asks {
    person: PersonId,
    total: usize,
    rows: Vec<AskLine>,
}

impl Asks {
    /// The first lines of what is asked.
    pub fn of(person: PersonId, total: usize, rows: Vec<AskLine>) -> Self {
        Self { person, total, rows }
    }
}

/// What is new.
#[derive(Debug, Serialize)]
pub struct NewsList {
    /// Whose page this is.
    pub person: PersonId,
    /// When everything was last read.
    pub since: Option<Moment>,
    /// The moment of the latest line; what comes after it is not read by reading these.
    pub until: String,
    /// The lines.
    pub rows: Vec<NewsLine>,
    /// How many more there are.
    pub more: usize,
}

/// A network in the list of one's own.
#[derive(Debug, Serialize)]
pub struct Circle {
    address: String,
    name: String,
    role: &'static str,
}

impl From<&SeatRow> for Circle {
    fn from(seat: &SeatRow) -> Self {
        let role = match seat.role {
            SeatRole::Facilitator => "notices-networks-facilitator",
            SeatRole::Member => "notices-networks-member",
        };
        Self { address: format!("/networks/{}", seat.network), name: seat.network_name.clone(), role }
    }
}

/// The way to the page where an officer or an administrator works.
#[derive(Debug, Serialize)]
pub struct Door {
    /// Its icon.
    pub symbol: &'static str,
    /// What is behind it.
    pub title: &'static str,
    /// What one does there.
    pub text: &'static str,
    /// Where it leads.
    pub href: &'static str,
    /// What the button says.
    pub action: &'static str,
}

/// The way to VDAB's inbox.
pub const INBOX: Door = Door {
    symbol: "inbox",
    title: "notices-door-inbox-title",
    text: "notices-door-inbox-text",
    href: "/inbox",
    action: "notices-door-inbox-do",
};

/// The way to the people of the platform.
pub const PEOPLE: Door = Door {
    symbol: "user",
    title: "notices-door-people-title",
    text: "notices-door-people-text",
    href: "/people",
    action: "notices-door-people-do",
};

/// The whole page.
#[derive(Debug, Serialize)]
pub struct Home {
    /// How the page greets.
    pub first_name: String,
    /// What it says first.
    pub lead: Option<Lead>,
    /// Where an officer or an administrator goes from here.
    pub doors: Vec<Door>,
    /// The sessions that the person visits as a guest.
    pub visits: Visits,
    /// The next session.
    pub next: Next,
    /// Nobody's member, officer or administrator yet.
    pub newcomer: bool,
    /// May found a network.
    pub may_found: bool,
    /// What is asked; of an officer or administrator without a seat, nothing ever is.
    pub asks: Option<Asks>,
    /// What the person promised in sessions.
    pub actions: Option<Mine>,
    /// What is new.
    pub news: NewsList,
    /// The person's networks.
    pub networks: Vec<Circle>,
}
