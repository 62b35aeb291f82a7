//! The buttons of a session: its steps, and its file for a calendar.

use super::{Path, found, step};
use crate::mail::Desk;
use crate::networks;
use crate::sessions::agenda::moves;
use crate::sessions::mail::Host;
use crate::sessions::planning;
use crate::sessions::rules::SessionState;
use crate::sessions::views::address;
use crate::web::error::Error;
use crate::web::form::Posted;
use crate::web::page::{Page, see_other};
use crate::web::seat::Seat;
use actix_web::http::header;
use actix_web::{HttpResponse, web};

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident: |$db:ident, $session:ident, $doer:ident| $work:expr;)*) => {$(
        $(#[$doc])*
        pub async fn $name(seat: Seat, page: Page, path: web::Path<Path>, posted: Posted) -> Result<HttpResponse, Error> {
            let seat = seat.facilitator()?;
            posted.read_nothing()?;
            Ok(see_other(&step(&seat, &page, &path, |$db, $session, $doer| $work).await?))
        }
    )*};
}

steps! {
    /// Opens the agenda before the timetable does.
    open: |db, session, doer| planning::turn(db, session, SessionState::AgendaOpen, doer, None);
    /// Fixes the agenda.
    fix: |db, session, doer| planning::fix(db, session, doer);
    /// Opens a fixed agenda again.
    reopen: |db, session, doer| planning::turn(db, session, SessionState::AgendaOpen, doer, None);
    /// Gives the agenda the standing topics that it has not yet.
    lay_in: |db, session, doer| moves::lay_in(db, session, doer);
    /// Starts the session.
    start: |db, session, doer| planning::start(db, session, doer);
}

/// The session as a file for a calendar.
pub async fn calendar(seat: Seat, page: Page, path: web::Path<Path>) -> Result<HttpResponse, Error> {
    let (network, id) = (seat.network.clone(), path.session.clone());
    let (session, members) = page.read(move |db| Ok((found(db, &network, &id)?, networks::members(db, &network)?))).await?;
    let address = page.state.config.link(&address(&session));
    let host = Host { network: &seat.network_name, members: &members, desk: Desk { config: &page.state.config, now: page.now() } };
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/calendar; charset=utf-8"))
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"leerkring-{}.ics\"", session.number)))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(host.file(&session, &address)))
}
