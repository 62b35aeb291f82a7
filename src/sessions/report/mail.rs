//! Who hears of a report, and the one letter about it: it leads to the report and holds not a word of it.

use super::rules::ReportState;
use super::store;
use crate::db::Db;
use crate::ids::{PersonId, SessionId};
use crate::mail::{Desk, Draft, Intent, Kind, outbox};
use crate::networks;
use crate::notices::{self, Notice};
use crate::people;
use crate::sessions::planning::Doer;
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::store as sessions;
use crate::sessions::views::{address, local};
use crate::web::error::Error;
use chrono::{DateTime, FixedOffset};
use diesel::QueryResult;
use serde::{Deserialize, Serialize};
use serde_json::json;

#[derive(Deserialize)]
struct About {
    session: SessionId,
}

#[derive(Serialize)]
struct View {
    name: String,
    network: String,
    number: i32,
    starts: DateTime<FixedOffset>,
    until: Option<DateTime<FixedOffset>>,
    link: String,
}

/// Tells everybody with a seat that a report can be read: a notice and a letter, but not to who shared it.
pub fn tell_shared(db: &mut Db, session: &Session, doer: &Doer) -> Result<(), Error> {
    let people = networks::people_with_seat(db, &session.network)?;
    give_notice(db, session, notices::Kind::ReportShared, &people, doer)?;
    for person in people.into_iter().filter(|person| doer.person.as_ref() != Some(person)) {
        let network = Some(session.network.clone());
        let about = json!({ "session": session.id });
        outbox::put(db, Intent { kind: Kind::ReportShared, person: Some(person), address: None, network, about }, doer.now)?;
    }
    Ok(())
}

/// Tells everybody with a seat that a report is fixed; no letter, the digest has it.
pub fn tell_fixed(db: &mut Db, session: &Session, doer: &Doer) -> QueryResult<()> {
    let people = networks::people_with_seat(db, &session.network)?;
    give_notice(db, session, notices::Kind::ReportFixed, &people, doer)
}

/// Tells the facilitators that somebody would say something differently.
pub fn tell_proposed(db: &mut Db, session: &Session, doer: &Doer) -> QueryResult<()> {
    let people = networks::facilitators(db, &session.network)?;
    give_notice(db, session, notices::Kind::AmendmentProposed, &people, doer)
}

/// Tells the author of an amendment that it was answered.
pub fn tell_answered(db: &mut Db, session: &Session, author: &PersonId, doer: &Doer) -> QueryResult<()> {
    give_notice(db, session, notices::Kind::AmendmentAnswered, std::slice::from_ref(author), doer)
}

fn give_notice(db: &mut Db, session: &Session, kind: notices::Kind, people: &[PersonId], doer: &Doer) -> QueryResult<()> {
    let notice = Notice { kind, about: session.id.to_string(), session: Some(session.id.clone()), actor: doer.person.clone() };
    notices::tell(db, &session.network, people, notice, doer.now)
}

/// Draws the letter; none when its reader has no seat any more.
pub fn draw(db: &mut Db, intent: &Intent, desk: Desk<'_>) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(network)) = (&intent.person, &intent.network) else { return Ok(None) };
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let members = networks::members(db, network)?;
    let reader = members.into_iter().find(|member| member.person == *person);
    let (Some(reader), Some(found)) = (reader, networks::find(db, network)?) else { return Ok(None) };
    let Some(session) = sessions::session(db, network, &about.session)? else { return Ok(None) };
    let report = store::report(db, &session)?;
    if report.state == ReportState::Writing || session.state == SessionState::Cancelled {
        return Ok(None);
    }
    let language = people::store::person(db, person)?.and_then(|person| person.language).unwrap_or(desk.config.language);
    let view = View {
        name: reader.name.clone(),
        network: found.name.clone(),
        number: session.number,
        starts: local(session.starts_at, found.zone()),
        until: report.amendable_until.filter(|_| report.is_amendable(desk.now)).map(|until| local(until, found.zone())),
        link: desk.config.link(&format!("{}/report", address(&session))),
    };
    let view = serde_json::to_value(view).map_err(anyhow::Error::from)?;
    Ok(Some(Draft { folder: "report-shared", to: (reader.name, reader.email), language, view, calendars: Vec::new(), unsubscribe: None }))
}

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    let starts: DateTime<FixedOffset> = "2027-02-11T09:30:00+01:00".parse().unwrap();
    for until in [Some(starts), None] {
        let (name, network) = ("Ann D'Haese".to_owned(), crate::stories::TYPED.to_owned());
        let link = "https://leerkring.example/networks/een/sessions/twee/report".to_owned();
        book.letter("report-shared", &View { name, network, number: 6, starts, until, link });
    }
}
