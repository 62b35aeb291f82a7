//! What the templates of polls receive.

use super::rules::{MOST_STATEMENTS, Outcome, Poll, PollState, SCORES, SMALL_THRESHOLD, THRESHOLD, Tally, is_small};
use crate::ids::{NetworkId, SessionId};
use crate::sessions::Session;
use crate::web::{FormView, Seat};
use crate::words::Prose;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// The names of a ballot's scores, in the order of the statements.
pub const SCORE_FIELDS: [&str; MOST_STATEMENTS] =
    ["score-1", "score-2", "score-3", "score-4", "score-5", "score-6", "score-7", "score-8", "score-9", "score-10", "score-11", "score-12"];

/// The address of a session.
pub fn session_address(network: &NetworkId, session: &SessionId) -> String {
    format!("/networks/{network}/sessions/{session}")
}

/// The address of a poll.
pub fn poll_address(network: &NetworkId, poll: &Poll) -> String {
    format!("{}/polls/{}", session_address(network, &poll.session), poll.id)
}

/// The page around a poll.
#[derive(Debug, Serialize)]
pub struct PollPage {
    network_name: String,
    network_address: String,
    session_address: String,
    session_title: String,
    poll: PollView,
    /// The form that came back, if one did.
    form: FormView,
    /// What somebody wrote who came too late.
    unsent: Option<String>,
}

/// A poll alone: the fragment of a live update.
#[derive(Debug, Serialize)]
pub struct PollView {
    id: String,
    address: String,
    title: String,
    state: String,
    tone: &'static str,
    open: bool,
    answers: usize,
    members: usize,
    threshold: usize,
    statement_count: usize,
    closes_at: Option<DateTime<FixedOffset>>,
    message: Option<Message>,
    ballot: Option<BallotForm>,
    shows_results: bool,
    results: Vec<ResultView>,
    remarks: Vec<String>,
    remark_count: usize,
    answers_self: bool,
    may_close: bool,
    may_publish: bool,
    may_discard: bool,
}

#[derive(Debug, Serialize)]
struct Message {
    tone: &'static str,
    icon: &'static str,
    title: &'static str,
    text: &'static str,
}

#[derive(Debug, Serialize)]
struct BallotForm {
    form: FormView,
    statements: Vec<StatementForm>,
}

#[derive(Debug, Serialize)]
struct StatementForm {
    field: &'static str,
    number: usize,
    text: String,
    scores: Vec<ScoreChoice>,
}

#[derive(Debug, Serialize)]
struct ScoreChoice {
    value: u8,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct ResultView {
    text: String,
    answers: usize,
    mean_whole: usize,
    mean_tenth: usize,
    counts: [usize; 5],
    bars: Vec<Bar>,
}

#[derive(Debug, Serialize)]
struct Bar {
    score: usize,
    label: Option<&'static str>,
    count: usize,
    share: usize,
}

/// A poll as it stands for somebody.
pub struct Standing<'a> {
    /// The poll.
    pub poll: &'a Poll,
    /// How many answered.
    pub answers: usize,
    /// How many could.
    pub members: usize,
    /// Whether the reader did.
    pub voted: bool,
    /// What was said, when the results may be seen; else nothing of it was read.
    pub outcome: Outcome,
    /// Now.
    pub now: DateTime<Utc>,
}

impl PollPage {
    /// The page of a poll.
    pub fn of(seat: &Seat, session: &Session, standing: &Standing<'_>, form: FormView) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            session_address: session_address(&seat.network, &session.id),
            session_title: session.title.clone(),
            poll: PollView::of(seat, standing, form.clone()),
            unsent: form.value("remark").filter(|remark| !remark.trim().is_empty()).map(str::to_owned),
            form,
        }
    }
}

impl PollView {
    /// A poll as the holder of a seat sees it.
    pub fn of(seat: &Seat, standing: &Standing<'_>, form: FormView) -> Self {
        let Standing { poll, answers, members, .. } = *standing;
        let open = poll.is_open(standing.now);
        let shows_results = poll.shows_results(answers);
        let remarks: Vec<_> = standing.outcome.remarks.iter().map(Prose::to_string).collect();
        let facilitates = seat.facilitates();
        Self {
            id: poll.id.to_string(),
            address: poll_address(&seat.network, poll),
            title: poll.title.clone(),
            state: state_text(poll, standing.now),
            tone: tone(poll, standing.now),
            open,
            answers,
            members,
            threshold: poll.threshold,
            statement_count: poll.statements.len(),
            closes_at: poll.closes_at.map(|end| end.with_timezone(&seat.zone).fixed_offset()),
            message: message(seat, standing),
            ballot: (open && !facilitates && !standing.voted).then(|| ballot_form(poll, form)),
            shows_results,
            results: if shows_results { results(poll, &standing.outcome) } else { Vec::new() },
            remark_count: remarks.len(),
            remarks,
            answers_self: !facilitates,
            may_close: facilitates && poll.state == PollState::Open,
            may_publish: facilitates && poll.publish(answers).is_ok(),
            may_discard: facilitates && poll.state == PollState::Open,
        }
    }
}

/// An open poll whose end time has come reads as closed, whether the timetable came by or not.
fn state_text(poll: &Poll, now: DateTime<Utc>) -> String {
    let state = if poll.state == PollState::Open && !poll.is_open(now) { PollState::Closed } else { poll.state };
    format!("polls-state-{}", state.as_str())
}

fn tone(poll: &Poll, now: DateTime<Utc>) -> &'static str {
    match poll.state {
        PollState::Open if poll.is_open(now) => "now",
        PollState::Published => "good",
        _ => "",
    }
}

fn message(seat: &Seat, standing: &Standing<'_>) -> Option<Message> {
    let Standing { poll, answers, voted, now, .. } = *standing;
    let (tone, icon, title, text) = match poll.state {
        PollState::Open if poll.is_open(now) && seat.facilitates() => ("", "poll", "polls-members-title", "polls-members-answer"),
        PollState::Open if poll.is_open(now) && voted => ("good", "check-circle", "polls-voted", "polls-voted-text"),
        PollState::Open if poll.is_open(now) => return None,
        PollState::Discarded => ("", "trash", "polls-discarded-title", "polls-discarded-text"),
        PollState::Published if poll.shows_results(answers) => return None,
        _ if answers < poll.threshold => ("warn", "eye-off", "polls-too-few-title", "polls-too-few-text"),
        _ => ("", "lock", "polls-closed-title", "polls-closed-text"),
    };
    Some(Message { tone, icon, title, text })
}

fn ballot_form(poll: &Poll, form: FormView) -> BallotForm {
    let statements = SCORE_FIELDS.iter().zip(&poll.statements).zip(1..).map(|((field, statement), number)| {
        let typed = form.value(field);
        StatementForm {
            field,
            number,
            text: statement.to_string(),
            scores: SCORES.map(|value| ScoreChoice { value, chosen: typed == Some(value.to_string().as_str()) }).collect(),
        }
    });
    BallotForm { statements: statements.collect(), form }
}

fn results(poll: &Poll, outcome: &Outcome) -> Vec<ResultView> {
    let one = |(place, statement): (usize, &super::rules::Statement)| {
        let tally = outcome.tallies.get(place).copied().unwrap_or_default();
        let mean = tally.mean_tenths().unwrap_or(0);
        ResultView {
            text: statement.to_string(),
            answers: tally.answers(),
            mean_whole: mean / 10,
            mean_tenth: mean % 10,
            counts: tally.counts,
            bars: bars(&tally),
        }
    };
    poll.statements.iter().enumerate().map(one).collect()
}

fn bars(tally: &Tally) -> Vec<Bar> {
    let label = |score| match score {
        1 => Some("polls-lowest"),
        5 => Some("polls-highest"),
        _ => None,
    };
    let bars = (1..).zip(tally.counts).zip(tally.shares()).map(|((score, count), share)| Bar { score, label: label(score), count, share });
    bars.collect()
}

/// The form for a new poll.
#[derive(Debug, Serialize)]
pub struct NewPage {
    network_name: String,
    network_address: String,
    session_address: String,
    session_title: String,
    form: FormView,
    title: String,
    statements: Vec<NewStatement>,
    thresholds: Vec<ThresholdChoice>,
}

#[derive(Debug, Serialize)]
struct NewStatement {
    number: usize,
    text: String,
}

#[derive(Debug, Serialize)]
struct ThresholdChoice {
    value: usize,
    chosen: bool,
}

impl NewPage {
    /// The form, with the usual statements until somebody types others.
    pub fn of(seat: &Seat, session: &Session, usual: (String, Vec<String>), members: usize, form: FormView) -> Self {
        let (title, usual) = usual;
        let typed = if form.is_blank() { usual } else { form.values("statement").to_vec() };
        let texts = typed.into_iter().chain(std::iter::repeat(String::new())).take(MOST_STATEMENTS);
        let chosen = form.value("threshold").and_then(|raw| raw.parse().ok()).unwrap_or(THRESHOLD);
        let thresholds = if is_small(members) { vec![THRESHOLD, SMALL_THRESHOLD] } else { Vec::new() };
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            session_address: session_address(&seat.network, &session.id),
            session_title: session.title.clone(),
            title,
            statements: (1..).zip(texts).map(|(number, text)| NewStatement { number, text }).collect(),
            thresholds: thresholds.into_iter().map(|value| ThresholdChoice { value, chosen: value == chosen }).collect(),
            form,
        }
    }
}

/// The polls of a session, for its page.
#[derive(Debug, Serialize)]
pub struct Cards {
    session: String,
    session_address: String,
    polls: Vec<Card>,
    may_open: bool,
}

#[derive(Debug, Serialize)]
struct Card {
    address: String,
    title: String,
    state: String,
    tone: &'static str,
    answers: usize,
    members: usize,
    asks: bool,
    link: &'static str,
}

impl Cards {
    /// The cards of these polls.
    pub fn of(seat: &Seat, session: &SessionId, standings: &[Standing<'_>]) -> Self {
        let card = |standing: &Standing<'_>| {
            let asks = standing.poll.is_open(standing.now) && !standing.voted && !seat.facilitates();
            let link = match standing.poll.state {
                _ if asks => "polls-answer-now",
                PollState::Published => "polls-see-results",
                _ => "polls-see",
            };
            Card {
                address: poll_address(&seat.network, standing.poll),
                title: standing.poll.title.clone(),
                state: state_text(standing.poll, standing.now),
                tone: tone(standing.poll, standing.now),
                answers: standing.answers,
                members: standing.members,
                asks,
                link,
            }
        };
        Self {
            session: session.to_string(),
            session_address: session_address(&seat.network, session),
            polls: standings.iter().map(card).collect(),
            may_open: seat.facilitates(),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
