//! What the invitation form receives.

use super::rules::BadLine;
use crate::i18n::{Language, Texts};
use crate::networks::members::rules::MembershipState;
use crate::networks::members::store::Member;
use crate::web::{Face, FormView};
use chrono::{DateTime, FixedOffset};
use chrono_tz::Tz;
use serde::Serialize;

/// The page that invites.
#[derive(Debug, Serialize)]
pub struct Invite {
    pub form: FormView,
    pub address: String,
    pub name: String,
    pub facilitator: bool,
    pub free: i64,
    pub bad_lines: Vec<Bad>,
    pub waiting: Vec<Waiting>,
}

/// A line that cannot be used.
#[derive(Debug, Serialize)]
pub struct Bad {
    pub number: usize,
    pub text: String,
    pub why: String,
}

/// Somebody who was asked and has not signed yet.
#[derive(Debug, Serialize)]
pub struct Waiting {
    pub face: Face,
    pub email: String,
    pub since: DateTime<FixedOffset>,
}

/// A bad line with its sentence.
pub fn bad(line: BadLine, language: Language) -> Bad {
    Bad { number: line.number, text: line.text, why: Texts::refusal(language, &line.why) }
}

/// Those of the circle who still have to sign.
pub fn waiting(seated: &[Member], zone: Tz) -> Vec<Waiting> {
    let waits = seated.iter().filter(|member| member.state == MembershipState::Accepted);
    let view = |member: &Member| Waiting {
        face: Face::of(&member.person, &member.name),
        email: member.email.clone(),
        since: member.since.with_timezone(&zone).fixed_offset(),
    };
    waits.map(view).collect()
}
