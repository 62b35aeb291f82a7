//! What each person, a guest too, sees of their own attendance, and the page on which they sign on a facilitator's device.

use super::About;
use crate::sessions::attendance::rules::{Attendee, Presence, Signature, may_sign, takes_codes, takes_marks};
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::views::local;
use crate::web::form::FormView;
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde::Serialize;

/// One's own part of the session's page: the field for the code, the signature, or what is kept.
#[derive(Debug, Clone, Serialize)]
pub struct Mine {
    #[serde(flatten)]
    about: About,
    leads: bool,
    shows: bool,
    enters_code: bool,
    waits: bool,
    mark: Option<String>,
    was_there: bool,
    signs: bool,
    signed: Option<Signed>,
    code_form: FormView,
    sign_form: FormView,
}

/// A signature that stands.
#[derive(Debug, Clone, Serialize)]
struct Signed {
    name: String,
    at: DateTime<FixedOffset>,
    witnessed: bool,
}

impl Mine {
    /// What the holder of this seat sees; `form` is what was typed into one of the forms of the page.
    pub fn of(seat: &Seat, session: &Session, presence: Option<&Presence>, form: &FormView) -> Self {
        Self::drawn(About::of(seat, session), (seat.zone, seat.facilitates()), session, presence, form)
    }

    /// What a guest sees on the page of the visit: the same, at its own addresses.
    pub fn of_guest(session: &Session, (name, zone): (&str, Tz), presence: Option<&Presence>, form: &FormView) -> Self {
        Self::drawn(About::visit(session, name, zone), (zone, false), session, presence, form)
    }

    fn drawn(about: About, (zone, leads): (Tz, bool), session: &Session, presence: Option<&Presence>, form: &FormView) -> Self {
        let there = presence.is_some_and(|presence| presence.mark.was_there());
        let signature = presence.filter(|_| there).and_then(|presence| presence.signature.as_ref());
        // Who leads shows the code, and marks everybody, also themselves.
        let enters_code = !leads && takes_codes(session.state).is_ok() && !there;
        let open = takes_marks(session.state).is_ok();
        let code_form = form.only(&format!("{}/check-in", about.address));
        let sign_form = form.only(&format!("{}/signature", about.address));
        // A form that came too late shows why, also where there is nothing else to show.
        let answers = !code_form.is_blank() || !sign_form.is_blank();
        Self {
            leads,
            shows: answers || open || presence.is_some() || leads && session.state == SessionState::Recorded,
            enters_code,
            waits: open && presence.is_none() && !enters_code && !leads,
            mark: presence.map(|presence| presence.mark.text()),
            was_there: there,
            signs: signature.is_none() && may_sign(session.state, presence).is_ok(),
            signed: signature.map(|signature| signed(zone, signature)),
            code_form,
            sign_form,
            about,
        }
    }
}

fn signed(zone: Tz, signature: &Signature) -> Signed {
    Signed { name: signature.name.clone(), at: local(signature.at, zone), witnessed: signature.witness.is_some() }
}

/// The page that a facilitator hands over with the device.
#[derive(Debug, Serialize)]
pub struct WitnessPage {
    #[serde(flatten)]
    about: About,
    person: String,
    face: Face,
    mark: Option<String>,
    may_sign: bool,
    signed: Option<Signed>,
    form: FormView,
}

impl WitnessPage {
    /// The page for one person on the roll.
    pub fn of(seat: &Seat, session: &Session, attendee: &Attendee, form: FormView) -> Self {
        let presence = attendee.presence.as_ref();
        Self {
            about: About::of(seat, session),
            person: attendee.person.to_string(),
            face: Face::of(&attendee.person, &attendee.name),
            mark: attendee.mark().map(|mark| mark.text()),
            may_sign: may_sign(session.state, presence).is_ok(),
            signed: attendee.signature().map(|signature| signed(seat.zone, signature)),
            form,
        }
    }
}
