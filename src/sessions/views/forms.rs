//! The forms that plan, change and cancel a session.

use super::{address, local};
use crate::sessions::agenda::views::Choice;
use crate::sessions::rules::{Form, Session, SessionState};
use crate::sessions::series::views::{Reach, ScopeChoice};
use crate::web::form::FormView;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// What stands in the fields before anybody typed.
#[derive(Debug, Clone, Serialize)]
struct Fields {
    title: String,
    date: String,
    time: String,
    minutes: String,
    place: String,
    link: String,
    capacity: String,
    forms: Vec<Choice>,
    form: FormView,
}

impl Fields {
    fn blank(form: FormView) -> Self {
        let none = String::new;
        let forms = forms(form.value("venue"), Form::OnSite);
        Self {
            title: none(),
            date: none(),
            time: none(),
            minutes: "180".to_owned(),
            place: none(),
            link: none(),
            capacity: none(),
            forms,
            form,
        }
    }

    fn of(seat: &Seat, session: &Session, form: FormView) -> Self {
        let starts = local(session.starts_at, seat.zone);
        Self {
            title: session.title.clone(),
            date: starts.format("%Y-%m-%d").to_string(),
            time: starts.format("%H:%M").to_string(),
            minutes: session.minutes().to_string(),
            place: session.venue.place().to_owned(),
            link: session.venue.link().to_owned(),
            capacity: session.capacity.map(|chairs| chairs.to_string()).unwrap_or_default(),
            forms: forms(form.value("venue"), session.venue.form()),
            form,
        }
    }
}

fn forms(typed: Option<&str>, else_: Form) -> Vec<Choice> {
    let chosen = typed.unwrap_or(else_.as_str());
    let text = |form: &Form| format!("sessions-form-{}", form.as_str().replace('_', "-"));
    Form::ALL.iter().map(|form| Choice { value: form.as_str(), text: text(form), chosen: form.as_str() == chosen }).collect()
}

/// The page that plans a session.
#[derive(Debug, Clone, Serialize)]
pub struct NewPage {
    network_name: String,
    network_address: String,
    #[serde(flatten)]
    fields: Fields,
}

impl NewPage {
    /// An empty form, or what was typed.
    pub fn of(seat: &Seat, form: FormView) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            fields: Fields::blank(form),
        }
    }
}

/// The page that changes a session.
#[derive(Debug, Clone, Serialize)]
pub struct EditPage {
    network_name: String,
    network_address: String,
    address: String,
    session_title: String,
    starts: DateTime<FixedOffset>,
    ends: DateTime<FixedOffset>,
    now_place: String,
    now_link: String,
    version: i32,
    stale: bool,
    fixed: bool,
    scopes: Vec<ScopeChoice>,
    #[serde(flatten)]
    fields: Fields,
}

impl EditPage {
    /// The session as it is, with what was typed; when that was typed against an older version, both show.
    pub fn of(seat: &Seat, session: &Session, reach: Option<Reach>, form: FormView) -> Self {
        let seen = form.value("version").and_then(|version| version.parse::<i32>().ok());
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            address: address(session),
            session_title: session.title.clone(),
            starts: local(session.starts_at, seat.zone),
            ends: local(session.ends_at, seat.zone),
            now_place: session.venue.place().to_owned(),
            now_link: session.venue.link().to_owned(),
            version: session.version,
            stale: seen.is_some_and(|seen| seen != session.version),
            fixed: session.state == SessionState::AgendaFixed,
            scopes: Reach::choices(reach, &form),
            fields: Fields::of(seat, session, form),
        }
    }
}

/// The page that cancels a session.
#[derive(Debug, Clone, Serialize)]
pub struct CancelPage {
    network_name: String,
    network_address: String,
    address: String,
    session_title: String,
    starts: DateTime<FixedOffset>,
    scopes: Vec<ScopeChoice>,
    form: FormView,
}

impl CancelPage {
    /// Which session, and what was typed.
    pub fn of(seat: &Seat, session: &Session, reach: Option<Reach>, form: FormView) -> Self {
        Self {
            network_name: seat.network_name.clone(),
            network_address: format!("/networks/{}", seat.network),
            address: address(session),
            session_title: session.title.clone(),
            starts: local(session.starts_at, seat.zone),
            scopes: Reach::choices(reach, &form),
            form,
        }
    }
}
