//! The words of what is asked and what is new, for the home page and the digest alike.
//!
//! A line holds numbers, names and the titles of questions; never a word of a case or a ballot.

use super::digest::rules::{Ask, Asked, Heard, News};
use super::reader::Reader;
use super::rules::Kind;
use crate::db::Db;
use crate::ids::{ActionId, NetworkId, PersonId, QuestionId, SessionId};
use crate::web::page::Face;
use crate::{people, questions, sessions};
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use diesel::QueryResult;
use serde::Serialize;
use std::collections::HashMap;

/// A moment in the zone of the reader.
pub type Moment = DateTime<FixedOffset>;

/// A moment as the reader's clock shows it.
pub fn local(at: DateTime<Utc>, zone: Tz) -> Moment {
    at.with_timezone(&zone).fixed_offset()
}

/// What the sentences name.
#[derive(Debug, Default)]
pub struct Facts {
    zone: Tz,
    root: String,
    names: HashMap<PersonId, String>,
    networks: HashMap<NetworkId, String>,
    numbers: HashMap<SessionId, i32>,
    titles: HashMap<QuestionId, questions::Titled>,
    actions: sessions::actions::Told,
}

/// Looks up what these lines name, each kind of thing at once; `root` stands before each address.
pub fn facts(db: &mut Db, reader: &Reader, asks: &[Ask], news: &[News], zone: Tz, root: &str) -> QueryResult<Facts> {
    let networks = reader.networks();
    let told = || news.iter().map(|line| &line.latest);
    let sessions: Vec<SessionId> = asks.iter().filter_map(|ask| ask.session.clone()).chain(told().filter_map(session_of)).collect();
    let actors: Vec<PersonId> = told().filter_map(|heard| heard.actor.clone()).collect();
    let actions = asks.iter().filter(|ask| ask.what == Asked::DoAction).filter_map(|ask| ActionId::parse(&ask.about).ok());
    let actions: Vec<ActionId> = actions.collect();
    let asked: Vec<(NetworkId, QuestionId)> = told().filter_map(question_of).collect();
    Ok(Facts {
        zone,
        root: root.to_owned(),
        names: people::store::names(db, &actors)?,
        networks: reader.seats.iter().map(|seat| (seat.network.clone(), seat.network_name.clone())).collect(),
        numbers: sessions::numbers(db, &networks, &sessions)?.into_iter().collect(),
        titles: questions::titles(db, &asked)?,
        actions: sessions::actions::told(db, &networks, &actions)?,
    })
}

fn session_of(heard: &Heard) -> Option<SessionId> {
    let about = || SessionId::parse(&heard.about).ok();
    match heard.kind {
        Kind::SessionPlanned | Kind::SessionChanged | Kind::SessionCancelled | Kind::AgendaFixed | Kind::SeatFree | Kind::SeatLost => {
            heard.session.clone().or_else(about)
        }
        _ => heard.session.clone(),
    }
}

fn question_of(heard: &Heard) -> Option<(NetworkId, QuestionId)> {
    let about_question = matches!(heard.kind, Kind::QuestionAsked | Kind::QuestionAnswered | Kind::QuestionReturned);
    about_question.then(|| QuestionId::parse(&heard.about).ok().map(|id| (heard.network.clone(), id))).flatten()
}

/// Something that is asked, as a line.
#[derive(Debug, Serialize)]
pub struct AskLine {
    symbol: &'static str,
    text: String,
    thing: String,
    reason: String,
    action: String,
    href: String,
    network: String,
    number: i32,
    count: usize,
    due: Option<Moment>,
}

/// Something that is new, as a line.
#[derive(Debug, Serialize)]
pub struct NewsLine {
    face: Option<Face>,
    who: Option<String>,
    official: bool,
    symbol: &'static str,
    text: String,
    by: &'static str,
    thing: String,
    network: String,
    number: i32,
    count: usize,
    href: String,
    at: Moment,
}

impl Facts {
    fn number(&self, session: Option<&SessionId>) -> i32 {
        session.and_then(|session| self.numbers.get(session)).copied().unwrap_or_default()
    }

    /// The line of something that is asked.
    pub fn ask(&self, ask: Ask) -> AskLine {
        let key = format!("notices-ask-{}", ask.what.as_str());
        let thing = self.actions.get(&ask.about).cloned();
        // Of an action point that belongs to a case, a line says only that there is one.
        let text = if ask.what == Asked::DoAction && thing.is_none() { format!("{key}-untold") } else { key.clone() };
        AskLine {
            symbol: symbol_of(ask.what),
            reason: format!("{key}-why"),
            action: format!("{key}-do"),
            text,
            thing: thing.unwrap_or_default(),
            href: format!("{}{}", self.root, ask.address()),
            network: self.networks.get(&ask.network).cloned().unwrap_or_default(),
            number: self.number(ask.session.as_ref()),
            count: ask.count,
            due: ask.due.map(|due| local(due, self.zone)),
        }
    }

    /// The line of something that is new.
    pub fn news(&self, news: News) -> NewsLine {
        let News { latest, count } = news;
        let titled = question_of(&latest).and_then(|(_, id)| self.titles.get(&id));
        let several = count > 1 && latest.kind.is_counted();
        let actor = latest.actor.as_ref().filter(|_| !several);
        let who = actor.and_then(|actor| self.names.get(actor));
        NewsLine {
            face: actor.zip(who).map(|(actor, name)| face(actor, name, latest.kind)),
            by: if who.is_some() { "person" } else { "system" },
            who: who.cloned(),
            official: latest.kind.is_official(),
            symbol: latest.kind.symbol(),
            text: format!("notices-news-{}", latest.kind.as_str()),
            thing: titled.map(|titled| titled.title.clone()).unwrap_or_default(),
            network: self.networks.get(&latest.network).or(titled.map(|titled| &titled.network_name)).cloned().unwrap_or_default(),
            number: self.number(session_of(&latest).as_ref()),
            count,
            href: format!("{}{}", self.root, address(&latest, several)),
            at: local(latest.at, self.zone),
        }
    }
}

/// Petrol is the colour of VDAB.
fn face(actor: &PersonId, name: &str, kind: Kind) -> Face {
    let face = Face::of(actor, name);
    if kind.is_official() { Face { hue: "petrol", ..face } } else { face }
}

fn symbol_of(asked: Asked) -> &'static str {
    match asked {
        Asked::SignCharter => "handshake",
        Asked::SayWhetherYouCome | Asked::FixAgenda | Asked::AnswerPicker | Asked::SettlePicker => "calendar",
        Asked::PlanNext => "calendar-plus",
        Asked::FillInPoll => "evaluatie",
        Asked::WriteAlong | Asked::MoveOn => "intervisie",
        Asked::ReviseCase | Asked::ReadCases | Asked::TellAftermath => "case",
        Asked::ReviseQuestion => "question",
        Asked::DoAction => "check-circle",
        Asked::WriteReport | Asked::RecordSession => "document",
    }
}

fn address(heard: &Heard, several: bool) -> String {
    let (network, about) = (format!("/networks/{}", heard.network), &heard.about);
    let session = session_of(heard).map_or_else(String::new, |session| format!("{network}/sessions/{session}"));
    match heard.kind {
        Kind::SessionPlanned | Kind::SessionChanged | Kind::SessionCancelled | Kind::AgendaFixed | Kind::SeatFree | Kind::SeatLost => {
            session
        }
        Kind::CaseSubmitted if several => format!("{network}/cases"),
        Kind::CaseSubmitted | Kind::CaseAccepted | Kind::CaseReturned | Kind::CaseScheduled | Kind::CaseGoesSoon | Kind::CaseAftermath => {
            format!("{network}/cases/{about}")
        }
        Kind::WorkshopSettled => format!("{session}/workshop"),
        Kind::PickerOpened | Kind::PickerDiscarded => format!("{network}/pickers/{about}"),
        Kind::PollOpened | Kind::PollPublished => format!("{session}/polls/{about}"),
        Kind::QuestionAsked if several => "/inbox".to_owned(),
        Kind::QuestionAsked => format!("/inbox/{}/{about}", heard.network),
        Kind::QuestionAnswered | Kind::QuestionReturned => format!("{network}/questions/{about}"),
        Kind::CharterToSign => format!("{network}/charter"),
        Kind::MemberJoined | Kind::SeriesPlanned | Kind::SeriesChanged | Kind::SeriesCancelled => network,
        Kind::AbsentTwice => format!("{network}/engagement"),
        Kind::ReportShared | Kind::ReportFixed | Kind::AmendmentProposed | Kind::AmendmentAnswered => format!("{session}/report"),
    }
}

impl Kind {
    /// Whether several of them are one line with a number.
    pub fn is_counted(self) -> bool {
        matches!(self, Kind::MemberJoined | Kind::CaseSubmitted | Kind::QuestionAsked)
    }

    fn is_official(self) -> bool {
        matches!(self, Kind::QuestionAnswered | Kind::QuestionReturned)
    }

    fn symbol(self) -> &'static str {
        match self {
            Kind::SessionPlanned | Kind::SessionChanged | Kind::SessionCancelled | Kind::AgendaFixed => "calendar",
            Kind::PickerOpened | Kind::PickerDiscarded | Kind::WorkshopSettled => "calendar",
            Kind::SeriesPlanned | Kind::SeriesChanged | Kind::SeriesCancelled => "calendar",
            Kind::SeatFree | Kind::SeatLost => "chair",
            Kind::CaseSubmitted | Kind::CaseAccepted | Kind::CaseReturned | Kind::CaseScheduled => "case",
            Kind::CaseGoesSoon | Kind::CaseAftermath => "case",
            Kind::PollOpened | Kind::PollPublished => "evaluatie",
            Kind::QuestionAsked | Kind::QuestionAnswered | Kind::QuestionReturned => "question",
            Kind::CharterToSign => "handshake",
            Kind::MemberJoined => "network",
            Kind::AbsentTwice => "hand",
            Kind::ReportShared | Kind::ReportFixed | Kind::AmendmentProposed | Kind::AmendmentAnswered => "document",
        }
    }
}

#[cfg(test)]
impl Facts {
    /// Facts in which this actor and this network have a name, the same one.
    pub(super) fn made_up(actor: &PersonId, network: &NetworkId, name: &str) -> Self {
        let (names, networks) = ([(actor.clone(), name.to_owned())].into(), [(network.clone(), name.to_owned())].into());
        Self { names, networks, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    #[test]
    fn every_line_has_its_words() {
        let asks = Asked::ALL.iter().flat_map(|what| ["", "-why", "-do"].map(|part| format!("notices-ask-{}{part}", what.as_str())));
        let news = Kind::ALL.iter().filter(|kind| !kind.asks()).map(|kind| format!("notices-news-{}", kind.as_str()));
        for key in asks.chain(news) {
            assert!(Texts::has(Language::Dutch, &key), "{key}");
        }
    }
}
