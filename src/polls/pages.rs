//! The pages of polls: the form for a new one, the poll itself, and what is done with it.

use super::cards_of_session;
use super::moves::{self, Mover, voters};
use super::rules::{self, Ballot, MOST_STATEMENTS, Poll, PollState, Score, Statement};
use super::standing::{opened, seen};
use super::views::{NewPage, PollPage, PollView, SCORE_FIELDS, session_address};
use crate::db::Db;
use crate::i18n::{FluentArgs, Texts};
use crate::ids::{PollId, SessionId};
use crate::networks;
use crate::notices;
use crate::refusal::Refusal;
use crate::sessions::{self, Session, SessionState, rules::moment};
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Path, Posted, Seat, SeatRole};
use crate::words::{Line, Prose};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::Deserialize;

/// An address that names a session.
#[derive(Debug, Deserialize)]
pub struct SessionPath {
    session: SessionId,
}

/// An address that names a poll of a session.
#[derive(Debug, Deserialize)]
pub struct PollPath {
    session: SessionId,
    poll: PollId,
}

/// The polls of a session, as its page shows them.
pub async fn list(seat: Seat, page: Page, path: Path<SessionPath>) -> Result<HttpResponse, Error> {
    let (session, now) = (path.into_inner().session, page.now());
    let read = move |db: &mut Db| {
        let (session, members) = (held(db, &seat, &session)?, networks::members(db, &seat.network)?);
        cards_of_session(db, &seat, &session.id, &members, now)
    };
    let cards = page.read(read).await?;
    page.show("polls/_cards", &cards)
}

/// The form for a new poll.
pub async fn new(seat: Seat, page: Page, path: Path<SessionPath>) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    draw_new(&seat, &page, &path.session, page.form()).await
}

/// Opens a poll.
pub async fn create(seat: Seat, page: Page, path: Path<SessionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = open(&seat, &page, &path.session, &posted).await;
    posted.answer(saved, async |form| draw_new(&seat, &page, &path.session, form).await).await
}

/// One poll.
pub async fn show(seat: Seat, page: Page, path: Path<PollPath>) -> Result<HttpResponse, Error> {
    let form = page.form();
    let drawn = draw(&seat, &page, &path, form).await?;
    notices::opened(&page, path.poll.as_str()).await?;
    Ok(drawn)
}

/// One poll alone.
pub async fn fragment(seat: Seat, page: Page, path: Path<PollPath>) -> Result<HttpResponse, Error> {
    let (path, now) = (path.into_inner(), page.now());
    let view = page
        .read(move |db| seen(db, &seat, &path.session, &path.poll, now, |standing, _| PollView::of(&seat, standing, FormView::default())))
        .await?;
    page.show("polls/_poll", &view)
}

/// A member's answer.
pub async fn cast(seat: Seat, page: Page, path: Path<PollPath>, posted: Posted) -> Result<HttpResponse, Error> {
    if seat.role != SeatRole::Member {
        return Err(Error::NotFound);
    }
    let saved = save_ballot(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// Closes a poll.
pub async fn close(seat: Seat, page: Page, path: Path<PollPath>, posted: Posted) -> Result<HttpResponse, Error> {
    turn(seat, page, path, posted, moves::close).await
}

/// Shows the results of a poll to all.
pub async fn publish(seat: Seat, page: Page, path: Path<PollPath>, posted: Posted) -> Result<HttpResponse, Error> {
    turn(seat, page, path, posted, moves::publish).await
}

/// Throws a poll away.
pub async fn discard(seat: Seat, page: Page, path: Path<PollPath>, posted: Posted) -> Result<HttpResponse, Error> {
    turn(seat, page, path, posted, moves::discard).await
}

async fn turn(
    seat: Seat,
    page: Page,
    path: Path<PollPath>,
    posted: Posted,
    turn: fn(&mut Db, &Poll, &Mover) -> Result<(), Error>,
) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let (at, turner, mover) = ((path.session.clone(), path.poll.clone()), seat.clone(), mover(&seat, &page));
    let saved = page
        .write(move |db| {
            let poll = opened(db, &turner, &at.0, &at.1)?;
            turn(db, &poll, &mover)
        })
        .await;
    let saved = saved.map(|()| address(&seat, &path));
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

fn mover(seat: &Seat, page: &Page) -> Mover {
    Mover { network: seat.network.clone(), person: Some(seat.person.id.clone()), now: page.now() }
}

fn address(seat: &Seat, path: &PollPath) -> String {
    format!("{}/polls/{}", session_address(&seat.network, &path.session), path.poll)
}

async fn save_ballot(seat: &Seat, page: &Page, path: &PollPath, posted: &Posted) -> Result<String, Error> {
    let (network, voter, now) = (seat.network.clone(), seat.person.id.clone(), page.now());
    let (reader, at) = (seat.clone(), (path.session.clone(), path.poll.clone()));
    let poll = page.read(move |db| opened(db, &reader, &at.0, &at.1)).await?;
    let ballot = posted.read(|f| ballot(f, &poll))?;
    page.write(move |db| moves::cast(db, &network, &poll, &voter, ballot, now)).await?;
    Ok(address(seat, path))
}

fn ballot(f: &Fields<'_>, poll: &Poll) -> Option<Ballot> {
    let asked = SCORE_FIELDS.iter().zip(1..).take(poll.statements.len());
    let score = |(field, number): (&&'static str, i64)| f.get(field, |raw| Score::parse(raw).map_err(|refusal| refusal.count(number)));
    let scores: Vec<Option<Score>> = asked.map(score).collect();
    let remark = f.optional("remark", Prose::optional);
    Some(Ballot { scores: scores.into_iter().collect::<Option<_>>()?, remark: remark? })
}

/// What the form of a new poll says; the threshold is held against the number of members later.
struct Sent {
    title: Line<120>,
    statements: Vec<Statement>,
    threshold: usize,
    closes_at: Option<DateTime<Utc>>,
}

async fn open(seat: &Seat, page: &Page, session: &SessionId, posted: &Posted) -> Result<String, Error> {
    let (zone, now) = (seat.zone, page.now());
    let (id, sent) = posted.read(|f| Some((f.once(PollId::parse, PollId::new), sent(f, zone, now)?)))?;
    let address = format!("{}/polls/{id}", session_address(&seat.network, session));
    let (mover, seat, session) = (mover(seat, page), seat.clone(), session.clone());
    page.write(move |db| {
        let session = held(db, &seat, &session)?;
        let members = voters(db, &seat.network)?.len();
        let poll = Poll {
            id,
            session: session.id,
            title: sent.title.into(),
            statements: sent.statements,
            state: PollState::Draft,
            threshold: rules::threshold(sent.threshold, members)?,
            created_by: seat.person.id.clone(),
            closes_at: sent.closes_at,
        };
        moves::open(db, &poll, &mover)
    })
    .await?;
    Ok(address)
}

fn sent(f: &Fields<'_>, zone: Tz, now: DateTime<Utc>) -> Option<Sent> {
    let title = f.get("title", Line::parse);
    let statements = f.list("statement", Line::optional).and_then(|typed| {
        let statements: Vec<Statement> = typed.into_iter().flatten().collect();
        match statements.len() {
            0 => f.refuse(Refusal::input("polls-statements-missing").at("statement")),
            1..=MOST_STATEMENTS => return Some(statements),
            _ => f.refuse(Refusal::input("polls-statements-too-many").at("statement").count(i64::try_from(MOST_STATEMENTS).unwrap_or(0))),
        }
        None
    });
    let threshold = f.get("threshold", |raw| raw.parse().map_err(|_| Refusal::input("polls-threshold-refused")));
    let date = f.get("date", |raw| typed(raw, |raw| NaiveDate::parse_from_str(raw, "%Y-%m-%d").ok()));
    let time = f.get("time", |raw| typed(raw, |raw| NaiveTime::parse_from_str(raw, "%H:%M").ok()));
    let closes_at = match end(date?, time?, zone, now) {
        Ok(end) => end,
        Err(refusal) => {
            f.refuse(refusal.at("date"));
            return None;
        }
    };
    Some(Sent { title: title?, statements: statements?, threshold: threshold?, closes_at })
}

fn typed<T>(raw: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
    if raw.is_empty() { Ok(None) } else { parse(raw).map(Some).ok_or(Refusal::input("polls-end-wrong")) }
}

/// A day without an hour lasts until it is over.
fn end(date: Option<NaiveDate>, time: Option<NaiveTime>, zone: Tz, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Refusal> {
    let last = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    match (date, time) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Refusal::input("polls-end-half")),
        (Some(date), time) => rules::end_time(moment(date.and_time(time.unwrap_or(last)), zone)?, now).map(Some),
    }
}

/// A session of the seat's network that was not called off.
fn held(db: &mut Db, seat: &Seat, session: &SessionId) -> Result<Session, Error> {
    let session = sessions::by_id(db, &seat.network, session)?;
    session.filter(|session| session.state != SessionState::Cancelled).ok_or(Error::NotFound)
}

async fn draw_new(seat: &Seat, page: &Page, session: &SessionId, form: FormView) -> Result<HttpResponse, Error> {
    let (reader, id) = (seat.clone(), session.clone());
    let (session, members) = page.read(move |db| Ok((held(db, &reader, &id)?, voters(db, &reader.network)?.len()))).await?;
    let language = page.visitor.language;
    let number = FluentArgs::from_iter([("number", session.number)]);
    let title = Texts::get(language, "polls-default-title", &number);
    let pulse = (1..=8).map(|item| Texts::plain(language, &format!("polls-pulse-{item}")));
    page.show("polls/new", &NewPage::of(seat, &session, (title, pulse.collect()), members, form))
}

async fn draw(seat: &Seat, page: &Page, path: &PollPath, form: FormView) -> Result<HttpResponse, Error> {
    let (reader, at, now) = (seat.clone(), (path.session.clone(), path.poll.clone()), page.now());
    let view = page
        .read(move |db| seen(db, &reader, &at.0, &at.1, now, |standing, session| PollPage::of(&reader, session, standing, form)))
        .await?;
    page.show("polls/show", &view)
}
