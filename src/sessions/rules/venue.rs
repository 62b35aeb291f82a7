//! Where people meet.

use super::Form;
use crate::refusal::Refusal;
use crate::words::Line;
use url::Url;

/// Where people meet: a form never lacks what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Venue {
    /// A room.
    OnSite(String),
    /// An address of a video call.
    Online(String),
    /// Both.
    Hybrid(String, String),
}

impl Venue {
    /// The venue that stored columns describe.
    pub fn stored(form: Form, place: String, link: String) -> Self {
        match form {
            Form::OnSite => Venue::OnSite(place),
            Form::Online => Venue::Online(link),
            Form::Hybrid => Venue::Hybrid(place, link),
        }
    }

    /// Takes the place and the link that the form of the session needs, and forgets the other.
    pub fn parse(form: Form, place: &str, link: &str) -> Result<Self, Vec<Refusal>> {
        let place = if form.has_place() { room(place) } else { Ok(String::new()) };
        let link = if form.has_link() { web_address(link) } else { Ok(String::new()) };
        match (place, link) {
            (Ok(place), Ok(link)) => Ok(Self::stored(form, place, link)),
            (place, link) => Err(place.err().map(|no| no.at("place")).into_iter().chain(link.err().map(|no| no.at("link"))).collect()),
        }
    }

    /// Which form it is.
    pub fn form(&self) -> Form {
        match self {
            Venue::OnSite(_) => Form::OnSite,
            Venue::Online(_) => Form::Online,
            Venue::Hybrid(..) => Form::Hybrid,
        }
    }

    /// The room, or nothing.
    pub fn place(&self) -> &str {
        match self {
            Venue::OnSite(place) | Venue::Hybrid(place, _) => place,
            Venue::Online(_) => "",
        }
    }

    /// The address of the call, or nothing.
    pub fn link(&self) -> &str {
        match self {
            Venue::Online(link) | Venue::Hybrid(_, link) => link,
            Venue::OnSite(_) => "",
        }
    }
}

/// An address on one line: it stands in subjects, calendars and lists.
fn room(raw: &str) -> Result<String, Refusal> {
    if raw.trim().contains(['\n', '\r']) {
        return Err(Refusal::input("series-place-lines"));
    }
    let line = Line::<200>::parse(raw);
    line.map(String::from).map_err(|no| if no.text == "words-blank" { Refusal::input("sessions-place-missing") } else { no })
}

fn web_address(raw: &str) -> Result<String, Refusal> {
    let line = Line::<500>::parse(raw).map_err(|no| if no.text == "words-blank" { Refusal::input("sessions-link-missing") } else { no })?;
    let url = Url::parse(line.as_str()).map_err(|_| Refusal::input("sessions-link-bad"))?;
    let usable = matches!(url.scheme(), "https" | "http") && url.host_str().is_some() && url.password().is_none();
    if usable { Ok(url.into()) } else { Err(Refusal::input("sessions-link-bad")) }
}
