//! A feed as it is read now: what it depends on, its tag, and its text.

use super::rules::{Choices, Feed, MOST, Scope, shown_since};
use super::store;
use crate::calendars::entry::{Event, Lines, Standing, begin};
use crate::cases;
use crate::config::Config;
use crate::db::Db;
use crate::i18n::{Language, Texts};
use crate::ids::{FeedId, SessionId};
use crate::keys;
use crate::networks::{self, SeatRow};
use crate::people;
use crate::sessions::guests::{self, views::visit_address};
use crate::sessions::{self, MyAnswer, Session, Trace};
use crate::web::{Error, Seat};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Grows when the same facts are drawn in another form: what calendars kept is then old.
const FORM: u32 = 1;

/// All that a feed's text depends on, but for the sessions themselves, of which it has the trace.
pub struct Basis {
    feed: Feed,
    seats: Vec<SeatRow>,
    visits: Vec<Visited>,
    trace: Trace,
    answers: Vec<MyAnswer>,
    titles: Titles,
}

/// A session that the person is invited to as a guest, for as long as a guest finds it.
struct Visited {
    session: Session,
    network_name: String,
}

impl Visited {
    fn read(db: &mut Db, feed: &Feed, seats: &[SeatRow], now: DateTime<Utc>) -> Result<Vec<Self>, Error> {
        if feed.scope != Scope::Everything {
            return Ok(Vec::new());
        }
        let seated: Vec<_> = seats.iter().map(|seat| seat.network.clone()).collect();
        let mut visits = HashMap::new();
        for visit in guests::visits(db, &feed.person, &seated, now)? {
            visits.insert((visit.network, visit.session), visit.network_name);
        }
        let named: Vec<_> = visits.keys().cloned().collect();
        let visited = sessions::these(db, &named)?.into_iter().filter_map(|session| {
            let network_name = visits.remove(&(session.network.clone(), session.id.clone()))?;
            Some(Self { session, network_name })
        });
        Ok(visited.collect())
    }
}

/// The titles of the cases on each agenda, in a language; nothing unless the person asked for them.
#[derive(Default)]
struct Titles {
    label: String,
    of_session: HashMap<SessionId, Vec<String>>,
}

impl Basis {
    /// Reads it, with the rights of now. Nothing when the address leads nowhere, or not any more.
    pub fn read(db: &mut Db, id: &FeedId, usual: Language, now: DateTime<Utc>) -> Result<Option<Self>, Error> {
        let Some(feed) = store::find(db, id)? else { return Ok(None) };
        let seats = networks::seats_of(db, &feed.person)?;
        let Some(seats) = feed.scope.seats(seats) else { return Ok(None) };
        let mut networks: Vec<_> = seats.iter().map(|seat| seat.network.clone()).collect();
        let trace = sessions::trace(db, &networks, shown_since(now))?;
        let visits = Visited::read(db, &feed, &seats, now)?;
        networks.extend(visits.iter().map(|visit| visit.session.network.clone()));
        let answers = sessions::my_answers(db, &networks, &feed.person)?;
        let titles = if feed.choices.case_titles { Titles::read(db, &feed, &seats, usual, now)? } else { Titles::default() };
        Ok(Some(Self { feed, seats, visits, trace, answers, titles }))
    }

    /// The sessions that it shows.
    pub fn sessions(&self, db: &mut Db, now: DateTime<Utc>) -> Result<Vec<Session>, Error> {
        let networks: Vec<_> = self.seats.iter().map(|seat| seat.network.clone()).collect();
        Ok(sessions::since(db, &networks, shown_since(now), MOST)?)
    }

    /// The same as long as the text is the same, and another when anything that it shows changed.
    pub fn tag(&self, config: &Config) -> String {
        let Choices { case_titles, alarm } = self.feed.choices;
        let mut facts = format!("{FORM}|{}|{}|{case_titles}|{alarm:?}|{:?}|", config.public_url, self.feed.id, self.trace);
        for seat in &self.seats {
            facts.push_str(&format!("{}={}|", seat.network, seat.network_name));
        }
        for Visited { session, network_name } in &self.visits {
            facts.push_str(&format!("{}={},{},{},{network_name}|", session.id, session.version, session.sequence, session.changed_at));
        }
        for answer in &self.answers {
            facts.push_str(&format!("{}={:?},{},{}|", answer.session, answer.answer, answer.waits, answer.at));
        }
        let mut titles: Vec<_> = self.titles.of_session.iter().collect();
        titles.sort();
        keys::hash(&format!("{facts}{}{titles:?}", self.titles.label))[..32].to_owned()
    }

    /// The calendar: the sessions of the person's networks, and those that they visit.
    pub fn draw(&self, sessions: &[Session], config: &Config) -> String {
        let mut lines = Lines::default();
        begin(&mut lines);
        for name in ["NAME", "X-WR-CALNAME"] {
            lines.text(name, self.name());
        }
        lines.put("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.put("X-PUBLISHED-TTL", "PT1H");
        if sessions.is_empty() && self.visits.is_empty() {
            universal_time(&mut lines);
        }
        let networks: HashMap<_, _> = self.seats.iter().map(|seat| (&seat.network, seat.network_name.as_str())).collect();
        let answers: HashMap<_, _> = self.answers.iter().map(|answer| (&answer.session, answer)).collect();
        let mut event = |session: &Session, network: &str, page: &str| {
            self.write(&mut lines, session, network, &config.link(page), answers.get(&session.id).copied());
        };
        for session in sessions {
            event(session, networks.get(&session.network).copied().unwrap_or_default(), &sessions::views::address(session));
        }
        for visit in &self.visits {
            event(&visit.session, &visit.network_name, &visit_address(&visit.session));
        }
        lines.put("END", "VCALENDAR");
        lines.into_text()
    }

    fn write(&self, lines: &mut Lines, session: &Session, network: &str, page: &str, answer: Option<&MyAnswer>) {
        let changed = answer.map_or(session.changed_at, |answer| answer.at.max(session.changed_at));
        let event = Event {
            session,
            network,
            page,
            // Without a method the two are one (RFC 5545, 3.8.7.2): what is read twice is the same twice.
            stamp: changed,
            changed,
            standing: Standing::of(session.state, answer.map(|a| a.answer), answer.is_some_and(|a| a.waits)),
            more: &self.titles.text(&session.id),
            alarm: self.feed.choices.alarm.trigger(),
        };
        event.write(lines, |_| ());
    }

    fn name(&self) -> &str {
        match (&self.feed.scope, self.seats.first()) {
            (Scope::Network(_), Some(seat)) => &seat.network_name,
            _ => "Leerkring",
        }
    }
}

impl Titles {
    fn read(db: &mut Db, feed: &Feed, seats: &[SeatRow], usual: Language, now: DateTime<Utc>) -> Result<Self, Error> {
        let Some(person) = people::store::person(db, &feed.person)? else { return Ok(Self::default()) };
        let language = person.language.unwrap_or(usual);
        let mut of_session: HashMap<SessionId, Vec<String>> = HashMap::new();
        for row in seats {
            let placed = sessions::cases_placed(db, &row.network)?;
            let ids: Vec<_> = placed.iter().map(|(_, case)| case.clone()).collect();
            let titles = cases::titles(db, &Seat::of(row.clone(), person.clone()), &ids, now)?;
            for (session, case) in placed {
                if let Some(title) = titles.get(&case) {
                    of_session.entry(session).or_default().push(title.clone());
                }
            }
        }
        Ok(Self { label: Texts::plain(language, "calendars-cases"), of_session })
    }

    fn text(&self, session: &SessionId) -> String {
        let Some(titles) = self.of_session.get(session) else { return String::new() };
        [self.label.as_str()].into_iter().chain(titles.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
    }
}

/// A calendar must hold something (RFC 5545, 3.6): one without sessions holds the zone that all its times would be in.
fn universal_time(lines: &mut Lines) {
    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", "Etc/UTC");
    lines.put("BEGIN", "STANDARD");
    lines.put("DTSTART", "19700101T000000");
    lines.put("TZOFFSETFROM", "+0000");
    lines.put("TZOFFSETTO", "+0000");
    lines.put("END", "STANDARD");
    lines.put("END", "VTIMEZONE");
}
