//! A session as its guest sees it. The `GuestSeat` is the permission, read anew for each request.

use crate::networks;
use crate::questions;
use crate::sessions::agenda;
use crate::sessions::attendance::pages::mine_of_guest;
use crate::sessions::guests::moves;
use crate::sessions::guests::views::{Seen, VisitPage, visit_address};
use crate::sessions::replies::rules::{Answer, Said};
use crate::sessions::replies::store as replies;
use crate::sessions::rules::SessionState;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::guest::GuestSeat;
use crate::web::page::{Page, see_other};
use actix_web::HttpResponse;

/// The page of a visit.
pub async fn show(seat: GuestSeat, page: Page) -> Result<HttpResponse, Error> {
    let form = page.form();
    draw(seat, &page, form).await
}

/// The page of a visit, with what was typed into one of its forms.
pub(in crate::sessions) async fn draw(seat: GuestSeat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let view = seen(seat, page, form).await?;
    page.show("sessions/guests/visit", &view)
}

/// The session as its guest sees it, alone.
pub async fn fragment(seat: GuestSeat, page: Page) -> Result<HttpResponse, Error> {
    let view = seen(seat, &page, FormView::default()).await?;
    page.show("sessions/guests/_visit", &view)
}

async fn seen(seat: GuestSeat, page: &Page, form: FormView) -> Result<VisitPage, Error> {
    let now = page.now();
    page.read(move |db| {
        let GuestSeat { guest, session, .. } = &seat;
        let items = agenda::store::items(db, &session.network, &session.id)?;
        let asked: Vec<_> = items.iter().filter(|item| guest.is_asked(item)).filter_map(|item| item.question.clone()).collect();
        let reason = networks::reasons(db, &session.network, &[session.id.to_string()])?.remove(session.id.as_str());
        let questions = questions::asked(db, &session.network, &asked)?;
        let members = networks::members(db, &session.network)?;
        let reply = replies::reply_of(db, session, &guest.person)?;
        let mine = mine_of_guest(db, &seat, &form)?;
        let seen = Seen {
            mine,
            guest,
            session,
            network_name: &seat.network_name,
            zone: seat.zone,
            items: &items,
            questions: &questions,
            members: &members,
            reply: reply.as_ref(),
            reason: reason.filter(|_| session.state == SessionState::Cancelled),
        };
        Ok(VisitPage::of(seen, now))
    })
    .await
}

/// Keeps whether the guest comes.
pub async fn answer(seat: GuestSeat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let answer = posted.read(|f| f.get("answer", Answer::typed)).map_err(first)?;
    let (address, now) = (visit_address(&seat.session), page.now());
    let said = Said { answer, reason: None };
    page.write(move |db| moves::answer(db, &seat.session, &seat.guest, said, now)).await?;
    Ok(see_other(&address))
}

/// Only buttons answer here: what no button says needs no page with fields.
fn first(error: Error) -> Error {
    match error {
        Error::Invalid(mut problems) if !problems.is_empty() => Error::Refused(problems.swap_remove(0)),
        other => other,
    }
}
