//! VDAB's side: what waits, and the desk on which one question is answered.

use super::rules::Show;
use super::store as waiting;
use super::views::{Counts, Desk, Inbox, InboxPage};
use crate::db::Db;
use crate::ids::{AnswerId, PersonId};
use crate::networks;
use crate::notices;
use crate::people;
use crate::questions::pages::{QuestionPath, asked, keep, number, read, readable, version};
use crate::questions::rules::{Answer, BAD_DAY, Changed, Question, Reader};
use crate::questions::store;
use crate::questions::views::{Look, QuestionView};
use crate::refusal::Refusal;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::{Page, see_other};
use crate::web::seat::Officer;
use crate::words::{Line, Prose};
use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::{DateTime, NaiveDate, Utc};

async fn the_inbox(officer: &Officer, page: &Page) -> Result<Inbox, Error> {
    let show = asked(page, "show", Show::parse)?.unwrap_or(Show::All);
    let (number, now, me) = (number(page)?, page.now(), officer.person.id.clone());
    let (rows, counts, names) = page
        .read(move |db| {
            let rows = waiting::inbox(db, show, &me, now, number)?;
            let officers: Vec<_> = rows.iter().filter_map(|(question, _)| question.officer.clone()).collect();
            let names = people::store::names(db, &officers)?;
            let mut count = |show| waiting::count(db, show, &me, now);
            let counts =
                Counts { all: count(Show::All)?, unassigned: count(Show::Unassigned)?, mine: count(Show::Mine)?, late: count(Show::Late)? };
            Ok((rows, counts, names))
        })
        .await?;
    Ok(Inbox::of(show, number, rows, counts, &names, now, page.state.config.zone))
}

/// Everything that waits for VDAB.
pub async fn inbox(officer: Officer, page: Page) -> Result<HttpResponse, Error> {
    page.show("questions/inbox", &InboxPage { inbox: the_inbox(&officer, &page).await? })
}

/// The inbox alone.
pub async fn list(officer: Officer, page: Page) -> Result<HttpResponse, Error> {
    page.show("questions/_inbox", &the_inbox(&officer, &page).await?)
}

async fn the_question(officer: &Officer, page: &Page, path: &QuestionPath) -> Result<(Question, QuestionView), Error> {
    let (address, path) = (address(path), path.clone());
    let (found, network) = page
        .read(move |db| {
            let question = readable(db, &path.network, &path.question, Reader::Officer)?;
            let network = networks::find(db, &path.network)?.ok_or(Error::NotFound)?;
            Ok((read(db, question)?, network))
        })
        .await?;
    let zone = network.zone();
    let look = Look { address, network_name: network.name, zone, reader: officer.person.id.clone(), officer: true, rewrites: false };
    let question = found.question.clone();
    Ok((question, QuestionView::of(found, &look)))
}

fn address(path: &QuestionPath) -> String {
    format!("/inbox/{}/{}", path.network, path.question)
}

/// One question, with what an officer can do about it.
pub async fn desk(officer: Officer, page: Page, path: Path<QuestionPath>) -> Result<HttpResponse, Error> {
    let drawn = draw(&officer, &page, &path, page.form()).await?;
    notices::opened(&page, path.question.as_str()).await?;
    Ok(drawn)
}

/// The question alone.
pub async fn fragment(officer: Officer, page: Page, path: Path<QuestionPath>) -> Result<HttpResponse, Error> {
    page.show("questions/_question", &the_question(&officer, &page, &path).await?.1)
}

async fn draw(officer: &Officer, page: &Page, path: &QuestionPath, form: FormView) -> Result<HttpResponse, Error> {
    let (question, view) = the_question(officer, page, path).await?;
    let today = page.now().with_timezone(&page.state.config.zone).date_naive();
    page.show("questions/desk", &Desk::of(&question, view, &officer.person.id, address(path), &form, today))
}

/// One change to one question by one officer; none when a second press finds it done.
async fn change(
    officer: &Officer,
    page: &Page,
    path: &QuestionPath,
    work: impl FnOnce(&mut Db, Question, &PersonId, DateTime<Utc>) -> Result<Option<Changed>, Error> + Send + 'static,
) -> Result<String, Error> {
    let (me, now, at, done) = (officer.person.id.clone(), page.now(), path.clone(), address(path));
    page.write(move |db| {
        store::hold(db, &at.network, &at.question)?;
        let question = readable(db, &at.network, &at.question, Reader::Officer)?;
        work(db, question, &me, now)?.map_or(Ok(()), |changed| keep(db, &changed, &me, now))
    })
    .await?;
    Ok(done)
}

/// An officer takes a question up.
pub async fn assign(officer: Officer, page: Page, path: Path<QuestionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let done = change(
        &officer,
        &page,
        &path,
        |_, question, me, now| {
            if question.is_with(me) { Ok(None) } else { Ok(Some(question.assign(me, now)?)) }
        },
    )
    .await?;
    Ok(see_other(&done))
}

/// An officer answers.
pub async fn answer(officer: Officer, page: Page, path: Path<QuestionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = save_answer(&officer, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&officer, &page, &path, form).await).await
}

async fn save_answer(officer: &Officer, page: &Page, path: &QuestionPath, posted: &Posted) -> Result<String, Error> {
    let (now, me) = (page.now(), officer.person.id.clone());
    let (seen, answer) = posted.read(|f| {
        let (body, legal_basis) = (f.get("body", Prose::parse), f.get("legal_basis", Line::parse));
        let (id, valid_from) = (f.once(AnswerId::parse, AnswerId::new), f.get("valid_from", day));
        let seen = f.get("version", version);
        Some((seen?, Answer { id, officer: me, body: body?, legal_basis: legal_basis?, valid_from: valid_from?, created_at: now }))
    })?;
    change(officer, page, path, move |db, question, me, now| {
        let there = if question.state.has_answer() { store::answer(db, &question.network, &question.id)? } else { None };
        if there.is_some_and(|there| there.id == answer.id && there.officer == answer.officer) {
            return Ok(None);
        }
        question.as_seen(seen)?;
        let changed = question.answer(me, now)?;
        store::save_answer(db, &question, &answer)?;
        Ok(Some(changed))
    })
    .await
}

fn day(raw: &str) -> Result<NaiveDate, Refusal> {
    NaiveDate::parse_from_str(raw.trim(), "%Y-%m-%d").ok().filter(|day| (2000..2100).contains(&chrono::Datelike::year(day))).ok_or(BAD_DAY)
}

/// An officer says what is not clear.
pub async fn return_question(officer: Officer, page: Page, path: Path<QuestionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = remark(&officer, &page, &path, &posted, "unclear", Question::give_back).await;
    posted.answer(saved, async |form| draw(&officer, &page, &path, form).await).await
}

/// An officer says where else to ask.
pub async fn decline(officer: Officer, page: Page, path: Path<QuestionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = remark(&officer, &page, &path, &posted, "pointer", Question::decline).await;
    posted.answer(saved, async |form| draw(&officer, &page, &path, form).await).await
}

type Settle = fn(&Question, &PersonId, Prose<1000>, DateTime<Utc>) -> Result<Changed, Refusal>;

async fn remark(
    officer: &Officer,
    page: &Page,
    path: &QuestionPath,
    posted: &Posted,
    field: &'static str,
    settle: Settle,
) -> Result<String, Error> {
    let (seen, text) = posted.read(|f| {
        let text = f.get(field, Prose::parse);
        Some((f.get("version", version)?, text?))
    })?;
    change(officer, page, path, move |_, question, me, now| {
        if question.was_told(me, &text) {
            return Ok(None);
        }
        question.as_seen(seen)?;
        Ok(Some(settle(&question, me, text, now)?))
    })
    .await
}
