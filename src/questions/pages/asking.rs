//! A network asks: its list, one question, the form.

use super::{QuestionPath, keep, number, read, readable, record, version};
use crate::cases::privacy::Review;
use crate::ids::QuestionId;
use crate::notices;
use crate::people;
use crate::questions::rules::{By, Question, Reader, State, TERM, Wording};
use crate::questions::store;
use crate::questions::views::{Form, Index, List, Look, QuestionView, Show, marks};
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::Seat;
use crate::words::{Line, Prose};
use actix_web::HttpResponse;
use actix_web::web::Path;

fn home(seat: &Seat) -> String {
    format!("/networks/{}", seat.network)
}

fn by(seat: &Seat) -> By {
    if seat.facilitates() { By::Facilitator } else { By::Asker }
}

async fn the_list(seat: &Seat, page: &Page) -> Result<List, Error> {
    let (network, number) = (seat.network.clone(), number(page)?);
    let found = page
        .read(move |db| {
            let questions = store::of_network(db, &network, number)?;
            let total = store::count_of_network(db, &network)?;
            let askers: Vec<_> = questions.iter().map(|question| question.asker.clone()).collect();
            let names = people::store::names(db, &askers)?;
            Ok((questions, total, names))
        })
        .await?;
    Ok(List::of(&home(seat), seat.network.as_str(), &seat.person.id, seat.zone, number, found))
}

/// What the network asked.
pub async fn index(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let list = the_list(&seat, &page).await?;
    let (network_address, facilitator) = (home(&seat), seat.facilitates());
    page.show("questions/index", &Index { network_name: seat.network_name, network_address, facilitator, term: TERM, list })
}

/// The list alone.
pub async fn list(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    page.show("questions/_list", &the_list(&seat, &page).await?)
}

async fn the_question(seat: &Seat, page: &Page, path: QuestionPath) -> Result<QuestionView, Error> {
    let address = format!("{}/questions/{}", home(seat), path.question);
    let (network, reader) = (seat.network.clone(), seat.person.id.clone());
    let found = page
        .read(move |db| {
            let question = readable(db, &network, &path.question, Reader::Seated(&network, &reader))?;
            read(db, question)
        })
        .await?;
    let rewrites = seat.facilitates() || found.question.asker == seat.person.id;
    let (network_name, zone, reader) = (seat.network_name.clone(), seat.zone, seat.person.id.clone());
    Ok(QuestionView::of(found, &Look { address, network_name, zone, reader, officer: false, rewrites }))
}

/// One question.
pub async fn show(seat: Seat, page: Page, path: Path<QuestionPath>) -> Result<HttpResponse, Error> {
    let path = path.into_inner();
    let id = path.question.clone();
    let question = the_question(&seat, &page, path).await?;
    notices::opened(&page, id.as_str()).await?;
    page.show("questions/show", &Show { network_address: home(&seat), network_name: seat.network_name, question })
}

/// The question alone.
pub async fn fragment(seat: Seat, page: Page, path: Path<QuestionPath>) -> Result<HttpResponse, Error> {
    page.show("questions/_question", &the_question(&seat, &page, path.into_inner()).await?)
}

/// The form for a question.
pub async fn new(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw_new(&seat, &page, page.form())
}

fn draw_new(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let action = format!("{}/questions", home(seat));
    let (title, body, marks) = (String::new(), String::new(), typed_marks(&form));
    let heading = "questions-new-title";
    page.show("questions/form", &Form { heading, back: action.clone(), action, version: None, remark: None, title, body, marks, form })
}

fn typed_marks(form: &FormView) -> Vec<crate::questions::views::MarkView> {
    let wording = || {
        let title = Line::parse(form.value("title")?).ok()?;
        Some(Wording { title, body: Prose::parse(form.value("body")?).ok()? })
    };
    wording().map(|wording| marks(&wording, &review(&wording, form.values("not_client")))).unwrap_or_default()
}

fn review(wording: &Wording, answers: &[String]) -> Review {
    Review::of(&[("title", wording.title.as_str()), ("body", wording.body.as_str())], answers)
}

/// A new question, straight to VDAB.
pub async fn ask(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = send(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw_new(&seat, &page, form)).await
}

async fn send(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (id, wording, answers) = posted.read(|f| {
        let (title, body) = (f.get("title", Line::parse), f.get("body", Prose::parse));
        let answers = f.list("not_client", |raw| Ok(raw.to_owned()));
        Some((f.once(QuestionId::parse, QuestionId::new), Wording { title: title?, body: body? }, answers?))
    })?;
    let review = clean(review(&wording, &answers))?;
    let (now, me) = (page.now(), seat.person.id.clone());
    let address = format!("{}/questions/{id}", home(seat));
    let changed = Question::draft(id, seat.network.clone(), me.clone(), wording, now).send(&review, now, seat.zone)?;
    page.write(move |db| {
        if store::insert(db, &changed.question)? {
            return record(db, &changed, &me, now);
        }
        // The button was pressed twice; an id of somebody else is a guess.
        let there = store::question(db, &changed.question.network, &changed.question.id)?;
        there.filter(|question| question.asker == me).map(drop).ok_or(Error::NotFound)
    })
    .await?;
    Ok(address)
}

fn clean(review: Review) -> Result<Review, Error> {
    if review.is_clean() { Ok(review) } else { Err(Error::Invalid(review.refusals())) }
}

/// The form for a question that came back.
pub async fn edit(seat: Seat, page: Page, path: Path<QuestionPath>) -> Result<HttpResponse, Error> {
    draw_edit(&seat, &page, &path, page.form()).await
}

async fn mine(seat: &Seat, page: &Page, path: &QuestionPath) -> Result<Question, Error> {
    let (network, reader, path) = (seat.network.clone(), seat.person.id.clone(), path.clone());
    let question = page.read(move |db| readable(db, &network, &path.question, Reader::Seated(&network, &reader))).await?;
    if seat.facilitates() || question.asker == seat.person.id { Ok(question) } else { Err(Error::NotFound) }
}

async fn draw_edit(seat: &Seat, page: &Page, path: &QuestionPath, form: FormView) -> Result<HttpResponse, Error> {
    let question = mine(seat, page, path).await?;
    let action = format!("{}/questions/{}", home(seat), path.question);
    let remark = question.remark.map(String::from).filter(|_| question.state == State::Returned);
    let (title, body) = (question.wording.title.into(), question.wording.body.into());
    let (heading, version, marks) = ("questions-edit-title", Some(question.version), typed_marks(&form));
    page.show("questions/form", &Form { heading, back: action.clone(), action, version, remark, title, body, marks, form })
}

/// A question that came back goes to VDAB again, in other words.
pub async fn rewrite(seat: Seat, page: Page, path: Path<QuestionPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = send_again(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw_edit(&seat, &page, &path, form).await).await
}

async fn send_again(seat: &Seat, page: &Page, path: &QuestionPath, posted: &Posted) -> Result<String, Error> {
    mine(seat, page, path).await?;
    let (seen, wording, answers) = posted.read(|f| {
        let (title, body) = (f.get("title", Line::parse), f.get("body", Prose::parse));
        let answers = f.list("not_client", |raw| Ok(raw.to_owned()));
        Some((f.get("version", version)?, Wording { title: title?, body: body? }, answers?))
    })?;
    let review = clean(review(&wording, &answers))?;
    let (now, me, by, zone) = (page.now(), seat.person.id.clone(), by(seat), seat.zone);
    let (network, id) = (seat.network.clone(), path.question.clone());
    page.write(move |db| {
        let question = readable(db, &network, &id, Reader::Seated(&network, &me))?;
        if question.wording == wording && question.state == State::Submitted {
            return Ok(()); // the button was pressed twice
        }
        question.as_seen(seen)?;
        let changed = question.rewrite(wording, &review, by, now, zone)?;
        keep(db, &changed, &me, now)
    })
    .await?;
    Ok(format!("{}/questions/{}", home(seat), path.question))
}
