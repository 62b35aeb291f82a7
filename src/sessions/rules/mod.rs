//! What a session is and what may become of it: its states, the form it takes, who answers how.

mod plan;
mod venue;
mod when;

pub use plan::{Before, Change, FARTHEST, Plan, Typed, capacity, length};
pub use venue::Venue;
pub use when::moment;

use crate::db::text_enum;
use crate::ids::{NetworkId, PersonId, SeriesId, SessionId};
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, SecondsFormat, Utc};

/// How long before a session its agenda opens by itself.
pub const AGENDA_OPENS_BEFORE: Duration = Duration::days(21);
/// How long before a session it can be started: the whole day, and never by mistake weeks ahead.
pub const STARTS_BEFORE: Duration = Duration::hours(12);

text_enum! {
    /// Where a session stands.
    pub enum SessionState {
        /// It has a date; members cannot propose items yet.
        Planned = "planned",
        /// Members propose items, the facilitator builds the agenda.
        AgendaOpen = "agenda_open",
        /// The agenda is what will happen.
        AgendaFixed = "agenda_fixed",
        /// The group sits together.
        InProgress = "in_progress",
        /// It is over; the report is still to come.
        Held = "held",
        /// Its attendance, items and learning points are settled.
        Recorded = "recorded",
        /// It will not happen.
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// What a session is for in its trajectory.
    pub enum SessionKind {
        /// The first: acquaintance, trust, and the plan of all others.
        Kickoff = "kickoff",
        /// One of the routine.
        Regular = "regular",
        /// The last: what it brought.
        Closing = "closing",
    }
}

text_enum! {
    /// Where people meet.
    pub enum Form {
        /// Around one table.
        OnSite = "on_site",
        /// Each behind a screen.
        Online = "online",
        /// Some around the table, some behind a screen.
        Hybrid = "hybrid",
    }
}

text_enum! {
    /// Who asks for a change of state.
    pub enum Actor {
        /// The timetable.
        System = "system",
        /// A facilitator of the network.
        Facilitator = "facilitator",
        /// Whoever proposed the item.
        Proposer = "proposer",
    }
}

/// What a session needs before it may be called recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    /// Everybody who was there signed.
    pub attendance: bool,
    /// No item is left open.
    pub items: bool,
    /// The learning points were collected.
    pub learning_points: bool,
}

impl SessionKind {
    /// What a session is for that is planned by itself, alone or from a date picker: the `first` of its network is its kickoff.
    pub fn by_itself(first: bool) -> Self {
        if first { SessionKind::Kickoff } else { SessionKind::Regular }
    }
}

use Actor::{Facilitator, System};
use SessionState::{AgendaFixed, AgendaOpen, Cancelled, Held, InProgress, Planned, Recorded};

/// Every change of state there is. A facilitator may open an agenda before the timetable does.
const MOVES: &[(SessionState, SessionState, Actor)] = &[
    (Planned, AgendaOpen, System),
    (Planned, AgendaOpen, Facilitator),
    (AgendaOpen, AgendaFixed, Facilitator),
    (AgendaFixed, AgendaOpen, Facilitator),
    (AgendaFixed, InProgress, Facilitator),
    (InProgress, Held, Facilitator),
    (Held, Recorded, Facilitator),
    (Planned, Cancelled, Facilitator),
    (AgendaOpen, Cancelled, Facilitator),
    (AgendaFixed, Cancelled, Facilitator),
];

impl SessionState {
    /// Whether this state may become `to` when `by` asks.
    pub fn may_become(self, to: Self, by: Actor) -> bool {
        MOVES.contains(&(self, to, by))
    }

    /// Refuses a change of state that is not listed.
    pub fn turn(self, to: Self, by: Actor) -> Result<Self, Refusal> {
        if self.may_become(to, by) { Ok(to) } else { Err(Refusal::state("sessions-moved-on")) }
    }

    /// Its date, place and title can still change.
    pub fn is_ahead(self) -> bool {
        matches!(self, Planned | AgendaOpen | AgendaFixed)
    }

    /// The facilitator may place, move and change items.
    pub fn builds_agenda(self) -> bool {
        matches!(self, Planned | AgendaOpen)
    }

    /// Members may propose items.
    pub fn takes_proposals(self) -> bool {
        self == AgendaOpen
    }

    /// People may still say whether they come.
    pub fn takes_answers(self) -> bool {
        self.is_ahead() || self == InProgress
    }

    /// Nothing changes any more.
    pub fn is_final(self) -> bool {
        matches!(self, Recorded | Cancelled)
    }
}

/// Refuses to call a session recorded while something is open.
pub fn ready_to_record(settled: Settled) -> Result<(), Refusal> {
    if settled.attendance && settled.items && settled.learning_points { Ok(()) } else { Err(Refusal::state("sessions-not-settled")) }
}

impl Form {
    /// People meet in a room.
    pub fn has_place(self) -> bool {
        self != Form::Online
    }

    /// People meet behind a screen.
    pub fn has_link(self) -> bool {
        self != Form::OnSite
    }
}

/// A meeting of a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its name.
    pub id: SessionId,
    /// Whose meeting.
    pub network: NetworkId,
    /// Its place in the trajectory, from one.
    pub number: i32,
    /// What it is for.
    pub kind: SessionKind,
    /// The series it was planned with, if it was.
    pub series: Option<SeriesId>,
    /// What it is about.
    pub title: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// Where people meet.
    pub venue: Venue,
    /// How many members the room holds, when that matters; guests have a chair besides.
    pub capacity: Option<i32>,
    /// Where it stands.
    pub state: SessionState,
    /// How often calendars were told of a change.
    pub sequence: i32,
    /// How often it was edited; an edit names the version it saw.
    pub version: i32,
    /// Who planned it.
    pub created_by: PersonId,
    /// When its agenda was last published.
    pub published_at: Option<DateTime<Utc>>,
    /// When what calendars show of it last changed.
    pub changed_at: DateTime<Utc>,
}

impl Session {
    /// Its length.
    pub fn minutes(&self) -> i64 {
        (self.ends_at - self.starts_at).num_minutes()
    }

    /// From when to when it takes place, as ISO 8601 writes it: what the log keeps of a move.
    pub fn interval(&self) -> String {
        let moment = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        format!("{}/{}", moment(self.starts_at), moment(self.ends_at))
    }

    /// When its agenda opens by itself.
    pub fn agenda_opens_at(&self) -> DateTime<Utc> {
        self.starts_at - AGENDA_OPENS_BEFORE
    }

    /// Refuses to start it long before its time.
    pub fn may_start(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        let early = now < self.starts_at - STARTS_BEFORE;
        if early { Err(Refusal::state("sessions-start-early").count(STARTS_BEFORE.num_hours())) } else { Ok(()) }
    }

    /// The state that a session planned at `now` begins in: near ones take proposals at once.
    pub fn first_state(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> SessionState {
        if starts_at - AGENDA_OPENS_BEFORE <= now { AgendaOpen } else { Planned }
    }

    /// A session as it begins its life, not yet numbered.
    pub fn planned(network: &NetworkId, id: &SessionId, plan: &Plan, state: SessionState, by: &PersonId, now: DateTime<Utc>) -> Self {
        Self {
            id: id.clone(),
            network: network.clone(),
            number: 0,
            kind: SessionKind::Regular,
            series: None,
            title: plan.title.clone(),
            starts_at: plan.starts_at,
            ends_at: plan.ends_at,
            venue: plan.venue.clone(),
            capacity: plan.capacity,
            state,
            sequence: 0,
            version: 0,
            created_by: by.clone(),
            published_at: None,
            changed_at: now,
        }
    }
}

#[cfg(test)]
mod tests;
