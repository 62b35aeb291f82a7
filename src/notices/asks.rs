//! What is asked of a person now, gathered from the domains that ask.

use super::digest::rules::{Ask, Asked, urgent_first};
use super::reader::Reader;
use crate::db::Db;
use crate::ids::{NetworkId, PollId, SessionId};
use crate::sessions::report::rules::RECORDED_WITHIN;
use crate::web::Seat;
use crate::{cases, polls, questions, runs, sessions};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;

/// Everything that is asked, the most urgent first.
pub fn of(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let networks = reader.networks();
    if networks.is_empty() {
        return Ok(Vec::new());
    }
    let mut asks = charters(reader);
    asks.extend(answers(db, reader, &networks, now)?);
    asks.extend(dates(db, reader, &networks, now)?);
    asks.extend(ballots(db, reader, &networks)?);
    asks.extend(written(db, reader, now)?);
    asks.extend(returned(db, reader, &networks)?);
    asks.extend(agendas(db, reader, now)?);
    asks.extend(submitted(db, reader)?);
    asks.extend(routine(db, reader, now)?);
    asks.extend(promised(db, reader, &networks, now)?);
    asks.extend(handed(db, reader, &networks)?);
    asks.extend(unrecorded(db, reader, now)?);
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
        if !answered.contains(&session.id) && session.asks_who_comes(now) && session.starts_at > now {
            let (id, due) = (session.id.clone(), Some(session.starts_at));
            asks.push(Ask { session: Some(session.id), due, ..ask(Asked::SayWhetherYouCome, session.network, id) });
        }
    }
    Ok(asks)
}

/// Everybody says which dates suit; when nobody can any more, the facilitators pick one.
fn dates(db: &mut Db, reader: &Reader, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let undecided = sessions::pickers::undecided(db, networks)?;
    let (open, closed): (Vec<_>, Vec<_>) = undecided.into_iter().partition(|picker| picker.is_open(now));
    let facilitates = reader.facilitates();
    let to_settle = closed.into_iter().filter(|picker| facilitates.contains(&picker.network));
    let settling = to_settle.map(|picker| ask(Asked::SettlePicker, picker.network, picker.id));
    let waiting = sessions::pickers::unanswered(db, reader.id(), open)?.into_iter();
    let answering = waiting.map(|picker| Ask { due: Some(picker.deadline_at), ..ask(Asked::AnswerPicker, picker.network, picker.id) });
    Ok(settling.chain(answering).collect())
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

/// Between two sessions a circle works on a case in its own time, step by step.
fn written(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let seats: Vec<_> = reader.seats.iter().map(|row| Seat::of(row.clone(), reader.person.clone())).collect();
    let runs::Asking { write, move_on } = runs::asked_of(db, &seats, now)?;
    let write =
        write.into_iter().map(|run| Ask { due: run.deadline().filter(|at| *at > now), ..ask(Asked::WriteAlong, run.network, &run.id) });
    Ok(write.chain(move_on.into_iter().map(|run| ask(Asked::MoveOn, run.network, &run.id))).collect())
}

fn returned(db: &mut Db, reader: &Reader, networks: &[NetworkId]) -> QueryResult<Vec<Ask>> {
    let cases = cases::returned_to(db, networks, reader.id())?;
    let questions = questions::returned_to(db, networks, reader.id())?;
    let mut asks: Vec<Ask> = cases.into_iter().map(|(network, id)| ask(Asked::ReviseCase, network, id)).collect();
    let aftermaths = cases::to_follow_up(db, networks, reader.id())?;
    asks.extend(aftermaths.into_iter().map(|(network, id)| ask(Asked::TellAftermath, network, id)));
    asks.extend(questions.into_iter().map(|question| ask(Asked::ReviseQuestion, question.network, question.id)));
    Ok(asks)
}

/// A week before a session its agenda stands, or its facilitator hears so.
fn agendas(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let open = sessions::unfixed_agendas(db, &reader.facilitates(), now)?;
    let asks = open.into_iter().map(|session| Ask {
        session: Some(session.id.clone()),
        due: Some(session.starts_at),
        ..ask(Asked::FixAgenda, session.network, &session.id)
    });
    Ok(asks.collect())
}

fn submitted(db: &mut Db, reader: &Reader) -> QueryResult<Vec<Ask>> {
    let waiting = cases::waiting(db, &reader.facilitates())?;
    let asks = waiting
        .into_iter()
        .map(|(network, count)| Ask { count: usize::try_from(count).unwrap_or(0), ..ask(Asked::ReadCases, network.clone(), &network) });
    Ok(asks.collect())
}

/// A network that runs has a next session, or its facilitators are asked to plan one.
fn routine(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let lacking = sessions::series::without_next(db, &reader.facilitates(), now)?;
    Ok(lacking.into_iter().map(|network| ask(Asked::PlanNext, network.clone(), &network)).collect())
}

/// What the person promised in sessions. What is late is still asked, without an end.
fn promised(db: &mut Db, reader: &Reader, networks: &[NetworkId], now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let zone = |network: &NetworkId| reader.seats.iter().find(|seat| &seat.network == network).and_then(|seat| seat.zone.parse().ok());
    let promised = sessions::actions::open_of(db, networks, reader.id())?;
    let asks = promised.into_iter().map(|(action, _)| {
        let due = action.ends_at(zone(&action.network).unwrap_or(Tz::UTC)).filter(|end| *end > now);
        Ask { session: Some(action.session), due, ..ask(Asked::DoAction, action.network, action.id) }
    });
    Ok(asks.collect())
}

/// The reports that were handed to the person to write.
fn handed(db: &mut Db, reader: &Reader, networks: &[NetworkId]) -> QueryResult<Vec<Ask>> {
    let handed = sessions::report::handed_to(db, networks, reader.id())?;
    Ok(handed.into_iter().map(|(network, id)| Ask { session: Some(id.clone()), ..ask(Asked::WriteReport, network, id) }).collect())
}

/// Sessions that were held and whose report waits too long.
fn unrecorded(db: &mut Db, reader: &Reader, now: DateTime<Utc>) -> QueryResult<Vec<Ask>> {
    let waiting = sessions::report::unrecorded(db, &reader.facilitates(), now - RECORDED_WITHIN, now)?;
    Ok(waiting.into_iter().map(|(network, id)| Ask { session: Some(id.clone()), ..ask(Asked::RecordSession, network, id) }).collect())
}

impl Ask {
    /// Where it is done.
    pub fn address(&self) -> String {
        let (network, about) = (format!("/networks/{}", self.network), &self.about);
        let session = || self.session.as_ref().map_or("", SessionId::as_str);
        match self.what {
            Asked::SignCharter => format!("{network}/charter"),
            Asked::AnswerPicker | Asked::SettlePicker => format!("{network}/pickers/{about}"),
            Asked::SayWhetherYouCome | Asked::FixAgenda => format!("{network}/sessions/{about}"),
            Asked::FillInPoll => format!("{network}/sessions/{}/polls/{about}", session()),
            Asked::WriteAlong => format!("{network}/runs/{about}"),
            Asked::MoveOn => format!("{network}/runs/{about}/console"),
            Asked::ReviseCase => format!("{network}/cases/{about}"),
            Asked::TellAftermath => format!("{network}/cases/{about}#aftermath"),
            Asked::ReviseQuestion => format!("{network}/questions/{about}/edit"),
            Asked::PlanNext => format!("{network}/series/new"),
            Asked::ReadCases => format!("{network}/cases"),
            Asked::DoAction => format!("{network}/sessions/{}/report#actions", session()),
            Asked::WriteReport | Asked::RecordSession => format!("{network}/sessions/{about}/report"),
        }
    }
}
