//! What is asked of a person now, gathered from the domains that ask.

use super::digest::rules::{Ask, Asked, urgent_first};
use super::reader::Reader;
use crate::db::Db;
use crate::ids::{NetworkId, PollId, SessionId};
use crate::{cases, polls, questions, sessions};
use chrono::{DateTime, Utc};
use diesel::QueryResult;

/// Everything that is asked, the most urgent first.
pub fn of(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let networks = reader.networks();
    if networks.is_empty() {
        return Ok(Vec::new());
    }
    let mut asks = charters(reader);
    asks.extend(answers(db, reader, &networks, now)?);
    asks.extend(ballots(db, reader, &networks)?);
    asks.extend(returned(db, reader, &networks)?);
    asks.extend(submitted(db, reader)?);
    Ok(urgent_first(asks, now))
}

fn ask(what: Asked, network: NetworkId, about: impl ToString) -> Ask {
    Ask { what, network, about: about.to_string(), session: None, count: 1, due: None }
}

fn charters(reader: &Reader) -> Vec<Ask> {
    let unsigned = reader.seats.iter().filter(|seat| !seat.signed);
    unsigned.map(|seat| ask(Asked::SignCharter, seat.network.clone(), &seat.network)).collect()
}

/// Of each network only the next session asks whether somebody comes.
fn answers(db: &mut Db, reader: &Reader, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let answered = sessions::answered(db, networks, reader.id())?;
    let mut asked: Vec<NetworkId> = Vec::new();
    let mut asks = Vec::new();
    for session in sessions::coming(db, networks, now)? {
        if asked.contains(&session.network) {
            continue;
        }
        asked.push(session.network.clone());
        if !answered.contains(&session.id) && session.starts_at > now {
            let (id, due) = (session.id.clone(), Some(session.starts_at));
            asks.push(Ask { session: Some(session.id), due, ..ask(Asked::SayWhetherYouCome, session.network, id) });
        }
    }
    Ok(asks)
}

/// Members answer polls; who facilitates a network looks on there.
fn ballots(db: &mut Db, reader: &Reader, networks: &[NetworkId]) -> QueryResult<Vec<Ask>> {
    let facilitates = reader.facilitates();
    let mut open = polls::open_in(db, networks)?;
    open.retain(|(network, _)| !facilitates.contains(network));
    let ids: Vec<PollId> = open.iter().map(|(_, poll)| poll.id.clone()).collect();
    let voted = polls::voted(db, reader.id(), networks, &ids)?;
    let waiting = open.into_iter().filter(|(_, poll)| !voted.contains(&poll.id));
    let asks =
        waiting.map(|(network, poll)| Ask { session: Some(poll.session), due: poll.closes_at, ..ask(Asked::FillInPoll, network, poll.id) });
    Ok(asks.collect())
}

fn returned(db: &mut Db, reader: &Reader, networks: &[NetworkId]) -> QueryResult<Vec<Ask>> {
    let cases = cases::returned_to(db, networks, reader.id())?;
    let questions = questions::returned_to(db, networks, reader.id())?;
    let mut asks: Vec<Ask> = cases.into_iter().map(|(network, id)| ask(Asked::ReviseCase, network, id)).collect();
    asks.extend(questions.into_iter().map(|question| ask(Asked::ReviseQuestion, question.network, question.id)));
    Ok(asks)
}

fn submitted(db: &mut Db, reader: &Reader) -> QueryResult<Vec<Ask>> {
    let waiting = cases::waiting(db, &reader.facilitates())?;
    let asks = waiting
        .into_iter()
        .map(|(network, count)| Ask { count: usize::try_from(count).unwrap_or(0), ..ask(Asked::ReadCases, network.clone(), &network) });
    Ok(asks.collect())
}

impl Ask {
    /// Where it is done.
    pub fn address(&self) -> String {
        let (network, about) = (format!("/networks/{}", self.network), &self.about);
        let session = || self.session.as_ref().map_or("", SessionId::as_str);
        match self.what {
            Asked::SignCharter => format!("{network}/charter"),
            Asked::SayWhetherYouCome => format!("{network}/sessions/{about}"),
            Asked::FillInPoll => format!("{network}/sessions/{}/polls/{about}", session()),
            Asked::ReviseCase => format!("{network}/cases/{about}"),
            Asked::ReviseQuestion => format!("{network}/questions/{about}/edit"),
            Asked::ReadCases => format!("{network}/cases"),
        }
    }
}
