//! Who asks. A middleware recognises the visitor once a request; the extractors are the permissions: a handler
//! that takes a `Seat` cannot be reached without one, and whoever has none learns nothing, not even that it exists.

use super::error::Error;
use super::form::FormView;
use super::visit;
use crate::i18n::Language;
use crate::ids::{LoginId, MembershipId, NetworkId, PersonId};
pub use crate::networks::SeatRole;
use crate::networks::{MembershipState, SeatRow};
use crate::people::{Person, Role};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use chrono_tz::Tz;
use std::future::{Ready, ready};
use std::rc::Rc;

/// Everything a request knows of its visitor, read fresh from the database.
#[derive(Debug)]
pub struct Visitor {
    /// Who is signed in, if anybody.
    pub signed_in: Option<SignedIn>,
    /// Who was signed in with this browser until the login ended.
    pub lapsed: Option<PersonId>,
    /// The places in networks that the person may enter.
    pub seats: Vec<SeatRow>,
    /// How much the person has not read yet.
    pub news: i64,
    /// The language of the answer.
    pub language: Language,
    /// The look that was chosen: `auto`, `light` or `dark`.
    pub theme: &'static str,
    /// The cookie that forms are bound to.
    pub cookie: String,
    /// Names the browser before anybody is signed in.
    pub browser: String,
    /// Whether the browser has that cookie already.
    pub browser_known: bool,
    /// What the page before wants to say, as the key of a text.
    pub flash: Option<String>,
    /// A form that waited for its writer.
    pub parked: FormView,
}

impl Visitor {
    /// The visitor that the middleware recognised.
    pub fn of(req: &HttpRequest) -> Result<Rc<Self>, Error> {
        let found = req.extensions().get::<Rc<Self>>().cloned();
        found.ok_or_else(|| Error::Broken(anyhow::anyhow!("a page outside the middleware that recognises visitors")))
    }

    fn seat(&self, network: &NetworkId) -> Result<Seat, Error> {
        let SignedIn { person, .. } = self.signed_in.clone().ok_or(Error::SignIn)?;
        let row = self.seats.iter().find(|row| &row.network == network).cloned().ok_or(Error::NotFound)?;
        Ok(Seat::of(row, person))
    }
}

/// Somebody who is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// With which browser.
    pub login: LoginId,
}

/// A place in the network that the address names.
#[derive(Debug, Clone)]
pub struct Seat {
    /// The network.
    pub network: NetworkId,
    /// Its name.
    pub network_name: String,
    /// Its time zone.
    pub zone: Tz,
    /// Who sits there.
    pub person: Person,
    /// The place.
    pub membership: MembershipId,
    /// What the person does there.
    pub role: SeatRole,
    /// Where the place stands.
    pub state: MembershipState,
    /// Whether the charter is signed; without it nothing confidential opens.
    pub signed: bool,
}

impl Seat {
    /// The place that a row describes, with who sits there.
    pub fn of(row: SeatRow, person: Person) -> Self {
        Self {
            network: row.network,
            network_name: row.network_name,
            zone: row.zone.parse().unwrap_or(Tz::UTC),
            person,
            membership: row.membership,
            role: row.role,
            state: row.state,
            signed: row.signed,
        }
    }

    /// Whether the seat is a facilitator's.
    pub fn facilitates(&self) -> bool {
        self.role == SeatRole::Facilitator
    }

    /// A facilitator's seat, or "not there".
    pub fn facilitator(self) -> Result<Self, Error> {
        if self.facilitates() { Ok(self) } else { Err(Error::NotFound) }
    }
}

/// Somebody of the authority; to others the address does not exist.
#[derive(Debug, Clone)]
pub struct Officer {
    /// Who.
    pub person: Person,
}

/// A platform administrator; to others the address does not exist.
#[derive(Debug, Clone)]
pub struct Admin {
    /// Who.
    pub person: Person,
}

fn with_role(req: &HttpRequest, role: Role) -> Result<Person, Error> {
    let person = Visitor::of(req)?.signed_in.clone().ok_or(Error::SignIn)?.person;
    if person.is(role) { Ok(person) } else { Err(Error::NotFound) }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Visitor::of(req).and_then(|visitor| visitor.signed_in.clone().ok_or(Error::SignIn)))
    }
}

impl FromRequest for Seat {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let network = || NetworkId::parse(req.match_info().get("network").unwrap_or_default()).map_err(|_| Error::NotFound);
        ready(Visitor::of(req).and_then(|visitor| visitor.seat(&network()?)))
    }
}

impl FromRequest for Officer {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(with_role(req, Role::AuthorityOfficer).map(|person| Self { person }))
    }
}

impl FromRequest for Admin {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(with_role(req, Role::PlatformAdmin).map(|person| Self { person }))
    }
}

pub use visit::recognise;
