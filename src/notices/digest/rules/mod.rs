//! What a digest says, and whether there is one.

use crate::ids::{NetworkId, NoticeId, PersonId, SessionId};
use crate::notices::rhythm::Rhythm;
use crate::notices::rules::Kind;
use chrono::{DateTime, Duration, Utc};

/// Lines of each part of a digest; the rest is a number.
pub const MOST: usize = 12;

/// How long news is news: who resumes after a long stop is not told everything at once.
pub const FRESH: Duration = Duration::days(31);

crate::text_enum! {
    /// What can be asked of a person, the most binding first.
    pub enum Asked {
        /// Sign the charter of a network.
        SignCharter = "sign-charter",
        /// Say whether you come.
        SayWhetherYouCome = "say-whether-you-come",
        /// Say which dates suit you.
        AnswerPicker = "answer-picker",
        /// Pick the date that suits the group; for facilitators.
        SettlePicker = "settle-picker",
        /// Write along in a run over some days.
        WriteAlong = "write-along",
        /// Go on to the next step of a run over some days; for whoever holds its console.
        MoveOn = "move-on",
        /// Fill in a poll.
        FillInPoll = "fill-in-poll",
        /// Look again at your case.
        ReviseCase = "revise-case",
        /// Tell how it went on with your case.
        TellAftermath = "tell-aftermath",
        /// Write your question to VDAB anew.
        ReviseQuestion = "revise-question",
        /// Plan a next session: the network runs, and has none; for facilitators.
        PlanNext = "plan-next",
        /// Fix the agenda of a session that comes near; for facilitators.
        FixAgenda = "fix-agenda",
        /// Read the cases that members handed in; for facilitators.
        ReadCases = "read-cases",
        /// Do what you promised in a session.
        DoAction = "do-action",
        /// Write the report that was handed to you.
        WriteReport = "write-report",
        /// Finish the report of a session that is over; for facilitators.
        RecordSession = "record-session",
    }
}

/// Something that a person is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// What.
    pub what: Asked,
    /// In which network.
    pub network: NetworkId,
    /// The id of the thing to act on.
    pub about: String,
    /// The session it belongs to.
    pub session: Option<SessionId>,
    /// How many of these wait.
    pub count: usize,
    /// Until when it makes sense.
    pub due: Option<DateTime<Utc>>,
}

/// A notice as a person has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Its name.
    pub id: NoticeId,
    /// In which network.
    pub network: NetworkId,
    /// What happened.
    pub kind: Kind,
    /// The id of the thing it happened to.
    pub about: String,
    /// The session it belongs to.
    pub session: Option<SessionId>,
    /// Who did it.
    pub actor: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the person read it on the site.
    pub read: bool,
}

/// Notices that make one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The latest of them, which gives the line its words and its moment.
    pub latest: Heard,
    /// How many they are.
    pub count: usize,
}

/// What one mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digest {
    /// First, what is asked.
    pub asks: Vec<Ask>,
    /// Then, what is new.
    pub news: Vec<News>,
    /// How much more there is on the site.
    pub more: usize,
}

/// The digest of `now`, or none when it is not wanted or nothing is left to say.
pub fn compose(heard: Vec<Heard>, asks: Vec<Ask>, rhythm: &Rhythm, now: DateTime<Utc>) -> Option<Digest> {
    if rhythm.stopped {
        return None;
    }
    let mut asks = urgent_first(asks, now);
    let mut news = gather(heard.into_iter().filter(|notice| !notice.read && notice.is_fresh(now)).collect());
    let more = asks.len().saturating_sub(MOST) + news.len().saturating_sub(MOST);
    asks.truncate(MOST);
    news.truncate(MOST);
    (!asks.is_empty() || !news.is_empty()).then_some(Digest { asks, news, more })
}

/// What still can be done, the nearest end first, and without an end the most binding first.
pub fn urgent_first(asks: Vec<Ask>, now: DateTime<Utc>) -> Vec<Ask> {
    let mut asks: Vec<Ask> = asks.into_iter().filter(|ask| ask.due.is_none_or(|due| due > now)).collect();
    asks.sort_by(|a, b| (a.due.is_none(), a.due, a.what, &a.about).cmp(&(b.due.is_none(), b.due, b.what, &b.about)));
    asks
}

/// Notices as lines, the latest first. What asks something is left out: the asks say it until it is done.
pub fn gather(mut heard: Vec<Heard>) -> Vec<News> {
    heard.sort_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
    let mut news: Vec<News> = Vec::new();
    for notice in heard.into_iter().filter(|notice| !notice.kind.asks()) {
        match news.iter_mut().find(|line| line.takes(&notice)) {
            Some(line) => line.count += 1,
            None => news.push(News { latest: notice, count: 1 }),
        }
    }
    news
}

impl Heard {
    fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        self.at <= now && now - self.at <= FRESH
    }
}

impl News {
    /// Of one session only the latest news counts; several new members or handed-in cases are one line with a number.
    fn takes(&self, other: &Heard) -> bool {
        let line = &self.latest;
        let alike = match line.kind {
            Kind::SessionPlanned | Kind::SessionChanged | Kind::SessionCancelled => {
                other.kind.is_about_the_date() && line.about == other.about
            }
            counted if counted.is_counted() => line.kind == other.kind,
            _ => line.kind == other.kind && line.about == other.about,
        };
        alike && line.network == other.network
    }
}

impl Kind {
    fn is_about_the_date(self) -> bool {
        matches!(self, Kind::SessionPlanned | Kind::SessionChanged | Kind::SessionCancelled)
    }
}

#[cfg(test)]
mod tests;
