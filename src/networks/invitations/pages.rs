//! The form that invites coaches.

use super::invite::{check, invite};
use super::views::{Invite, bad, waiting};
use crate::networks::members::live::circle_changed;
use crate::networks::members::store::seated;
use crate::networks::{find, hold};
use crate::refusal::Refusal;
use crate::web::{Error, FormView, HttpResponse, Page, Posted, Seat};

/// More than forty lines with names never need more.
const LONGEST: usize = 20_000;

/// The form, and who still has to sign.
pub async fn new(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let (seat, language) = (seat.clone(), page.visitor.language);
    let view = page.read(move |db| {
        let network = find(db, &seat.network)?.ok_or(Error::NotFound)?;
        let seated = seated(db, &network.id)?;
        let typed = form.value("people").filter(|typed| typed.len() <= LONGEST).unwrap_or_default();
        let checked = check(db, &network, typed)?;
        Ok(Invite {
            address: format!("/networks/{}", network.id),
            facilitator: true,
            free: checked.free.max(0),
            bad_lines: checked.bad.into_iter().map(|line| bad(line, language)).collect(),
            waiting: waiting(&seated, network.zone()),
            name: network.name,
            form,
        })
    });
    page.show("networks/invite", &view.await?)
}

/// Invites them.
pub async fn send(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = save(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

async fn save(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (seat, now) = (seat.clone(), page.now());
    let address = format!("/networks/{}/invitations", seat.network);
    let people = posted.read(|f| f.get("people", bounded))?;
    page.write(move |db| {
        hold(db, &seat.network)?;
        let network = find(db, &seat.network)?.ok_or(Error::NotFound)?;
        invite(db, &network, &seat.person.id, &people, now)?;
        Ok(circle_changed(db, &network.id)?)
    })
    .await?;
    Ok(address)
}

fn bounded(raw: &str) -> Result<String, Refusal> {
    let most = i64::try_from(LONGEST).unwrap_or(i64::MAX);
    if raw.len() > LONGEST { Err(Refusal::input("words-too-long").count(most)) } else { Ok(raw.to_owned()) }
}
