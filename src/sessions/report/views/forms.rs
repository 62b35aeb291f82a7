//! The pages on which somebody writes: summary and learning points, a note, an amendment, an answer to one.

use super::{ItemChoice, Label, Sheet, Trail, address, open_choices};
use crate::ids::ItemId;
use crate::sessions::report::rules::{Amendment, Points};
use crate::sessions::rules::{Session, SessionState};
use crate::sessions::views::local;
use crate::web::form::FormView;
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// What somebody else wrote since a form was drawn.
#[derive(Debug, Clone, Serialize)]
struct Meanwhile {
    by: String,
    at: DateTime<FixedOffset>,
}

fn is_stale(form: &FormView, version: i32) -> bool {
    form.value("version").and_then(|seen| seen.parse::<i32>().ok()).is_some_and(|seen| seen != version)
}

/// The page on which summary and learning points are written.
#[derive(Debug, Clone, Serialize)]
pub struct TextPage {
    #[serde(flatten)]
    trail: Trail,
    summary: String,
    points: String,
    version: i32,
    meanwhile: Option<Meanwhile>,
    form: FormView,
}

impl TextPage {
    /// What is there now, with what was typed; when that was typed against an older version, both show.
    pub fn of(seat: &Seat, sheet: &Sheet, form: FormView) -> Self {
        let report = &sheet.report;
        let stale = is_stale(&form, report.version);
        let edited = report.edited.as_ref().filter(|_| stale);
        let meanwhile =
            edited.map(|(by, at)| Meanwhile { by: sheet.names.get(by).cloned().unwrap_or_default(), at: local(*at, seat.zone) });
        Self {
            trail: Trail::of(seat, &sheet.session),
            summary: report.summary.clone(),
            points: Points::text(&report.points),
            version: report.version,
            meanwhile,
            form,
        }
    }
}

/// The page on which a note is written.
#[derive(Debug, Clone, Serialize)]
pub struct NotePage {
    #[serde(flatten)]
    trail: Trail,
    action: String,
    #[serde(flatten)]
    label: Label,
    is_case: bool,
    body: String,
    version: i32,
    meanwhile: Option<Meanwhile>,
    form: FormView,
}

impl NotePage {
    /// The note of an item of this report that its writer may read; none of another.
    pub fn of(seat: &Seat, sheet: &Sheet, id: &ItemId, form: FormView) -> Option<Self> {
        let item = sheet.items.iter().find(|item| item.id == *id)?;
        if item.case.as_ref().is_some_and(|case| !sheet.readable.contains(case)) {
            return None;
        }
        let note = sheet.notes.iter().find(|note| note.item == *id);
        let version = note.map_or(0, |note| note.version);
        let stale = is_stale(&form, version);
        let meanwhile = note
            .filter(|_| stale)
            .map(|note| Meanwhile { by: sheet.names.get(&note.by).cloned().unwrap_or_default(), at: local(note.at, seat.zone) });
        Some(Self {
            trail: Trail::of(seat, &sheet.session),
            action: format!("{}/notes/{id}", address(&sheet.session)),
            label: Label::of(item, &sheet.names, &sheet.shielded),
            is_case: item.case.is_some(),
            body: note.map(|note| note.body.clone()).unwrap_or_default(),
            version,
            meanwhile,
            form,
        })
    }
}

/// The page on which somebody who was there asks for an amendment.
#[derive(Debug, Clone, Serialize)]
pub struct AmendPage {
    #[serde(flatten)]
    trail: Trail,
    until: Option<DateTime<FixedOffset>>,
    items: Vec<ItemChoice>,
    form: FormView,
}

impl AmendPage {
    /// The form, or what was typed.
    pub fn of(seat: &Seat, sheet: &Sheet, form: FormView) -> Self {
        let until = sheet.report.amendable_until.filter(|_| sheet.report.is_amendable(sheet.now));
        let items = open_choices(sheet, form.value("amendment-item"));
        Self { trail: Trail::of(seat, &sheet.session), until: until.map(|until| local(until, seat.zone)), items, form }
    }
}

/// The page on which the facilitator answers an amendment.
#[derive(Debug, Clone, Serialize)]
pub struct AnswerPage {
    #[serde(flatten)]
    trail: Trail,
    action: String,
    face: Face,
    at: DateTime<FixedOffset>,
    body: String,
    reply: Option<String>,
    may_answer: bool,
    form: FormView,
}

impl AnswerPage {
    /// The amendment, with what was typed as its answer.
    pub fn of(seat: &Seat, sheet: &Sheet, amendment: &Amendment, form: FormView) -> Self {
        let name = sheet.names.get(&amendment.author).map_or("", String::as_str);
        Self {
            trail: Trail::of(seat, &sheet.session),
            action: format!("{}/amendments/{}", address(&sheet.session), amendment.id),
            face: Face::of(&amendment.author, name),
            at: local(amendment.at, seat.zone),
            body: amendment.body.clone(),
            reply: amendment.reply.clone(),
            may_answer: amendment.reply.is_none() && super::writes(seat, sheet),
            form,
        }
    }
}

/// The page of a report that cannot be read: why, and where to go.
#[derive(Debug, Clone, Serialize)]
pub struct AbsentPage {
    #[serde(flatten)]
    trail: Trail,
    sentence: &'static str,
    signed: bool,
}

impl AbsentPage {
    /// The charter comes first; then it has not begun, or there never was one.
    pub fn of(seat: &Seat, session: &Session) -> Self {
        let sentence = match session.state {
            _ if !seat.signed => "report-shut",
            SessionState::Recorded => "report-never",
            _ => "report-waiting",
        };
        Self { trail: Trail::of(seat, session), sentence, signed: seat.signed }
    }
}
