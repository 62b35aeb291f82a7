//! The page on which a facilitator marks everybody.

use super::{About, TallyPart, part_text};
use crate::ids::PersonId;
use crate::networks::Noted;
use crate::sessions::attendance::rules::{Attendee, Choice, Mark, Seen, Step, shown, step, takes_marks};
use crate::sessions::replies::rules::Answer;
use crate::sessions::rules::Session;
use crate::sessions::views::local;
use crate::web::form::FormView;
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use std::collections::HashMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct MarkingPage {
    #[serde(flatten)]
    about: About,
    tally: TallyPart,
    rows: Vec<MarkRow>,
    takes_marks: bool,
    closed: bool,
    corrects: bool,
    corrections: Vec<Correction>,
    form: FormView,
}

/// One person with the marks to choose from.
#[derive(Debug, Serialize)]
struct MarkRow {
    person: String,
    face: Face,
    part: &'static str,
    answer: &'static str,
    reason: Option<String>,
    seen: String,
    choices: Vec<MarkChoice>,
    marked: Option<String>,
    /// Another choice was made, and not sent or not taken: what comes live leaves it alone.
    unsaved: bool,
    clash: Option<Clash>,
}

#[derive(Debug, Serialize)]
struct MarkChoice {
    value: &'static str,
    text: String,
    chosen: bool,
}

/// What somebody else chose meanwhile.
#[derive(Debug, Serialize)]
struct Clash {
    text: String,
    by: String,
    at: DateTime<FixedOffset>,
}

/// A mark that was changed.
#[derive(Debug, Serialize)]
struct Correction {
    name: String,
    from: String,
    to: String,
    by: String,
    at: DateTime<FixedOffset>,
    reason: Option<String>,
}

/// What became of the marks of a session, and the names of who changed them.
#[derive(Debug, Default)]
pub struct Past {
    /// The changes, the latest first.
    pub noted: Vec<Noted>,
    /// Names of people, also of those who left.
    pub names: HashMap<PersonId, String>,
    /// Of whom each line of the log speaks.
    pub things: HashMap<String, String>,
}

impl MarkingPage {
    /// The page, with what was typed into its form.
    pub fn of(seat: &Seat, session: &Session, roll: &[Attendee], tally: TallyPart, past: &Past, form: FormView) -> Self {
        let typed = choices_in(&form);
        let row = |attendee: &Attendee| {
            let choice = typed.iter().find(|choice| choice.person == attendee.person);
            MarkRow::of(seat, attendee, choice, past)
        };
        let rows: Vec<MarkRow> = roll.iter().map(row).collect();
        let open = takes_marks(session.state);
        Self {
            about: About::of(seat, session),
            tally,
            takes_marks: open.is_ok(),
            closed: session.state.is_final(),
            corrects: roll.iter().any(|attendee| attendee.presence.is_some()),
            corrections: past.noted.iter().filter_map(|noted| Correction::of(seat, noted, past)).collect(),
            rows,
            form,
        }
    }
}

/// What a form said before it was refused.
fn choices_in(form: &FormView) -> Vec<Choice> {
    let read = |(name, value): (&str, &str)| {
        let person = PersonId::parse(name).ok()?;
        let mark = form.value(&format!("mark-{person}")).and_then(Mark::parse);
        Some(Choice { seen: Seen::parse(value).ok()?, mark, person })
    };
    form.each("seen-").filter_map(read).collect()
}

impl MarkRow {
    fn of(seat: &Seat, attendee: &Attendee, typed: Option<&Choice>, past: &Past) -> Self {
        let chosen = shown(attendee, typed);
        let clashes = typed.is_some_and(|choice| step(choice, attendee.presence.as_ref()) == Step::Clash);
        let clash = attendee.presence.as_ref().filter(|_| clashes).map(|presence| Clash {
            text: presence.mark.text(),
            by: past.names.get(&presence.marked_by).cloned().unwrap_or_default(),
            at: local(presence.marked_at, seat.zone),
        });
        let choice = |mark: &Mark| MarkChoice { value: mark.as_str(), text: mark.text(), chosen: chosen == Some(*mark) };
        Self {
            person: attendee.person.to_string(),
            face: Face::of(&attendee.person, &attendee.name),
            part: part_text(attendee),
            answer: match attendee.answer {
                Some(Answer::Coming) => "attendance-said-coming",
                Some(Answer::Online) => "attendance-said-online",
                Some(Answer::Absent) => "attendance-said-absent",
                None => "attendance-said-nothing",
            },
            reason: attendee.reason.clone(),
            seen: Seen::of(attendee).written(),
            choices: Mark::ALL.iter().map(choice).collect(),
            marked: attendee.mark().map(Mark::text),
            unsaved: chosen != attendee.proposed(),
            clash,
        }
    }
}

impl Correction {
    /// A first mark corrects nothing.
    fn of(seat: &Seat, noted: &Noted, past: &Past) -> Option<Self> {
        Some(Self {
            name: past.things.get(&noted.id).cloned()?,
            from: Mark::parse(&noted.from)?.text(),
            to: Mark::parse(&noted.to)?.text(),
            by: noted.actor.as_ref().and_then(|actor| past.names.get(actor)).cloned().unwrap_or_default(),
            at: local(noted.at, seat.zone),
            reason: noted.reason.clone(),
        })
    }
}
