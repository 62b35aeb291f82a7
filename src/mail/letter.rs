//! What a letter is before it has words: the intent that waits, and the draft that a domain makes of it.

use crate::calendars;
use crate::cases;
use crate::config::Config;
use crate::db::Db;
use crate::i18n::Language;
use crate::ids::{NetworkId, PersonId};
use crate::networks;
use crate::notices;
use crate::people;
use crate::questions;
use crate::sessions;
use crate::text_enum;
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use serde_json::Value;
use url::Url;

text_enum! {
    /// Which letter.
    pub enum Kind {
        /// The code that signs in.
        SignInCode = "sign-in-code",
        /// Somebody is invited to a network.
        Invitation = "invitation",
        /// A session has a date.
        SessionPlanned = "session-planned",
        /// A session has another date, hour or place.
        SessionChanged = "session-changed",
        /// A session does not take place.
        SessionCancelled = "session-cancelled",
        /// Many sessions have a date.
        SeriesPlanned = "series-planned",
        /// Many sessions have another date, hour or place.
        SeriesChanged = "series-changed",
        /// Many sessions do not take place.
        SeriesCancelled = "series-cancelled",
        /// A date picker waits for an answer.
        PickerOpened = "picker-opened",
        /// A date picker still waits, and closes soon.
        PickerReminder = "picker-reminder",
        /// Somebody is no longer in a network, and its sessions leave their calendar.
        SeatEnded = "seat-ended",
        /// A chair came free for somebody who waited.
        SeatFree = "seat-free",
        /// The room became too small for somebody who had a chair.
        SeatLost = "seat-lost",
        /// Somebody is invited to one session.
        GuestInvitation = "guest-invitation",
        /// Somebody is not invited to that session any more.
        GuestWithdrawn = "guest-withdrawn",
        /// The agenda of a session is fixed.
        AgendaPublished = "agenda-published",
        /// A case waits for the facilitators.
        CaseSubmitted = "case-submitted",
        /// The authority answered.
        QuestionAnswered = "question-answered",
        /// The report of a session can be read.
        ReportShared = "report-shared",
        /// What is asked and what is new, in the rhythm that somebody chose.
        Digest = "digest",
    }
}

/// What the outbox keeps: who and what about, no words yet.
#[derive(Debug, Clone)]
pub struct Intent {
    /// Which letter.
    pub kind: Kind,
    /// The person it is for, if it is for somebody who is known.
    pub person: Option<PersonId>,
    /// The address it is for, if it is not the person's own.
    pub address: Option<String>,
    /// The network it is about.
    pub network: Option<NetworkId>,
    /// Ids that the drawing starts from.
    pub about: Value,
}

/// A letter that a domain has made ready: the templates of `folder` give it its words.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The folder under `templates/mail`.
    pub folder: &'static str,
    /// Name and address.
    pub to: (String, String),
    /// The reader's language.
    pub language: Language,
    /// What the templates receive: a struct, written as JSON.
    pub view: Value,
    /// Invitations for the reader's calendar (iCalendar), one session each.
    pub calendars: Vec<String>,
    /// Where one click stops these letters.
    pub unsubscribe: Option<Url>,
}

/// What drawing needs besides the database.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// For links and signed tokens.
    pub config: &'a Config,
    /// The moment of drawing.
    pub now: DateTime<Utc>,
}

/// Asks the letter's domain for a draft. `None`: no longer relevant or no longer allowed.
pub(super) fn draft(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    match intent.kind {
        Kind::SignInCode => people::mail::draw_code(db, intent, desk),
        Kind::Invitation => networks::invitations::mail::draw_invitation(db, intent, desk),
        Kind::SessionPlanned | Kind::SessionChanged | Kind::SessionCancelled => sessions::mail::draw(db, intent, desk),
        Kind::PickerOpened | Kind::PickerReminder => sessions::pickers::mail::draw(db, intent, desk),
        Kind::SeatEnded => calendars::mail::draw_seat_ended(db, intent, desk),
        Kind::SeriesPlanned | Kind::SeriesChanged | Kind::SeriesCancelled => sessions::series::mail::draw(db, intent, desk),
        Kind::SeatFree | Kind::SeatLost => sessions::replies::mail::draw(db, intent, desk),
        Kind::GuestInvitation | Kind::GuestWithdrawn => sessions::guests::mail::draw(db, intent, desk),
        Kind::AgendaPublished => sessions::agenda::publishing::mail::draw(db, intent, desk),
        Kind::CaseSubmitted => cases::mail::draw_case_submitted(db, intent, desk),
        Kind::QuestionAnswered => questions::mail::draw_answered(db, intent, desk),
        Kind::ReportShared => sessions::report::mail::draw(db, intent, desk),
        Kind::Digest => notices::digest::mail::draw_digest(db, intent, desk),
    }
}
