//! What the templates of the rhythm receive.

use super::rules::{Rhythm, WEEK, day_name};
use super::store::Beat;
use crate::notices::lines::{Moment, local};
use crate::web::form::FormView;
use chrono_tz::Tz;
use serde::Serialize;

#[derive(Debug, Serialize)]
struct Day {
    value: &'static str,
    text: String,
    chosen: bool,
}

#[derive(Debug, Serialize)]
struct Hour {
    value: u32,
    chosen: bool,
}

/// The form for a rhythm, a section for any page that calls it `rhythm`.
#[derive(Debug, Serialize)]
pub struct RhythmForm {
    days: Vec<Day>,
    hours: Vec<Hour>,
    stopped: bool,
    next: Option<Moment>,
    form: FormView,
}

impl RhythmForm {
    /// The form as it was typed, else as the rhythm is; who has none yet sees the usual one.
    pub fn of(beat: Option<&Beat>, form: FormView, zone: Tz) -> Self {
        let rhythm = beat.map_or_else(Rhythm::default, |beat| beat.rhythm);
        let typed = |field: &str, value: &str, otherwise: bool| {
            if form.is_blank() { otherwise } else { form.values(field).iter().any(|typed| typed == value) }
        };
        let day = |day| {
            let value = day_name(day);
            Day { value, text: format!("notices-rhythm-day-{value}"), chosen: typed("day", value, rhythm.days.has(day)) }
        };
        let hour = |hour: u32| Hour { value: hour, chosen: typed("hour", &hour.to_string(), hour == rhythm.hour) };
        Self {
            days: WEEK.into_iter().map(day).collect(),
            hours: (0..24).map(hour).collect(),
            stopped: typed("stop", "yes", rhythm.stopped),
            next: beat.and_then(|beat| beat.next_at).map(|at| local(at, zone)),
            form,
        }
    }
}

/// The page with the form.
#[derive(Debug, Serialize)]
pub struct RhythmPage {
    /// The form.
    pub rhythm: RhythmForm,
}

/// The page that asks whether to stop.
#[derive(Debug, Serialize)]
pub struct Stop {
    /// Where the button goes.
    pub address: String,
}
