//! What the templates of people's pages receive.

use crate::calendars::feeds::CalendarsPart;
use crate::web::FormView;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// `people/sign-in`: asks for the address.
#[derive(Debug, Serialize)]
pub struct SignInPage {
    /// What was typed.
    pub form: FormView,
    /// Where to go afterwards.
    pub next: String,
    /// Whether a login of this browser has just ended.
    pub lapsed: bool,
}

/// `people/code`: asks for the code.
#[derive(Debug, Serialize)]
pub struct CodePage {
    /// What was typed.
    pub form: FormView,
    /// Where to go afterwards.
    pub next: String,
    /// The address that a code was asked for in this browser, while one may be used.
    pub email: Option<String>,
    /// The code that the link in the mail carried.
    pub code: String,
}

/// `people/settings`: what a person says of themselves, and their browsers.
#[derive(Debug, Serialize)]
pub struct SettingsPage {
    /// What was typed.
    pub form: FormView,
    /// The name.
    pub name: String,
    /// The address of the mails.
    pub email: String,
    /// The chosen language, or empty for the browser's.
    pub language: String,
    /// What their calendars may read.
    pub calendars: CalendarsPart,
    /// The browsers that are in.
    pub logins: Vec<LoginView>,
}

/// A browser that is in.
#[derive(Debug, Serialize)]
pub struct LoginView {
    /// Which.
    pub id: String,
    /// What it is called.
    pub browser: String,
    /// When it was last seen.
    pub seen_at: DateTime<FixedOffset>,
    /// Whether it is the one that asks.
    pub this_one: bool,
}

/// `people/list`: everybody, for the administrator.
#[derive(Debug, Serialize)]
pub struct PeoplePage {
    /// What was typed.
    pub form: FormView,
    /// A page of people.
    pub people: Vec<PersonView>,
    /// Roles that a new person may get.
    pub roles: Vec<&'static str>,
    /// What their names or addresses hold; blank for everybody.
    pub searched: String,
    /// The address of the page before, when there is one.
    pub previous: Option<String>,
    /// The address of the next page, when there is one.
    pub next: Option<String>,
}

/// A person in the administrator's list.
#[derive(Debug, Serialize)]
pub struct PersonView {
    /// Which.
    pub id: String,
    /// The face.
    pub face: crate::web::Face,
    /// The address.
    pub email: String,
    /// The written forms of the roles.
    pub roles: Vec<&'static str>,
    /// Roles that could be added.
    pub others: Vec<&'static str>,
}
