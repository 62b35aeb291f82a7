//! A guest's place in one session: the permission of the addresses under `/visits`.

use super::error::Error;
use super::page::Page;
use crate::ids::{NetworkId, SessionId};
use crate::networks;
use crate::sessions::guests::{self, Guest};
use crate::sessions::{self, Session};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use chrono_tz::Tz;
use futures_util::future::LocalBoxFuture;

/// An invitation to the session that the address names. It opens that session alone, is read fresh from the database
/// with each request, and ends when it is taken back or two weeks after the session; who sits in the network has none.
#[derive(Debug, Clone)]
pub struct GuestSeat {
    /// The invitation, and whose it is.
    pub guest: Guest,
    /// The session.
    pub session: Session,
    /// What the network is called.
    pub network_name: String,
    /// Its time zone.
    pub zone: Tz,
}

impl FromRequest for GuestSeat {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move { seat(&req).await })
    }
}

async fn seat(req: &HttpRequest) -> Result<GuestSeat, Error> {
    let page = Page::extract(req).await?;
    let person = page.visitor.signed_in.clone().ok_or(Error::SignIn)?.person.id;
    let part = |name| req.match_info().get(name).unwrap_or_default();
    let network = NetworkId::parse(part("network")).map_err(|_| Error::NotFound)?;
    let session = SessionId::parse(part("session")).map_err(|_| Error::NotFound)?;
    if page.visitor.seats.iter().any(|seat| seat.network == network) {
        return Err(Error::NotFound);
    }
    let now = page.now();
    page.read(move |db| {
        let guest = guests::standing(db, &network, &session, &person)?.ok_or(Error::NotFound)?;
        let session = sessions::by_id(db, &network, &session)?.ok_or(Error::NotFound)?;
        let network = networks::find(db, &network)?.ok_or(Error::NotFound)?;
        if !guest.may_enter(&session, now) {
            return Err(Error::NotFound);
        }
        Ok(GuestSeat { guest, session, zone: network.zone(), network_name: network.name })
    })
    .await
}
