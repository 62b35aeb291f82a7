//! The dates of a picker: each with what was said, and the table of everybody.

use super::{ANSWERS, local};
use crate::ids::PersonId;
use crate::networks::Member;
use crate::sessions::pickers::rules::{Availability, Offer, Tally};
use crate::sessions::pickers::standing::Standing;
use crate::web::{FormView, Seat};
use chrono::{DateTime, Duration, FixedOffset};
use serde::Serialize;

type Moment = DateTime<FixedOffset>;

/// What the texts, styles and icons of an answer are called.
fn text_of(said: Availability) -> &'static str {
    match said {
        Availability::Yes => "pickers-yes",
        Availability::IfNeedBe => "pickers-maybe",
        Availability::No => "pickers-no",
    }
}

fn class_of(said: Availability) -> &'static str {
    match said {
        Availability::Yes => "yes",
        Availability::IfNeedBe => "maybe",
        Availability::No => "no",
    }
}

fn icon_of(said: Availability) -> &'static str {
    match said {
        Availability::Yes => "check",
        Availability::IfNeedBe => "half",
        Availability::No => "x",
    }
}

/// One date, with what people said to it and the reader's own answer.
#[derive(Debug, Serialize)]
pub struct DateView {
    field: &'static str,
    starts: Moment,
    ends: Moment,
    best: bool,
    past: bool,
    answers: Vec<AnswerChoice>,
    yes: usize,
    maybe: usize,
    no: usize,
    yes_width: String,
    maybe_at: String,
    maybe_width: String,
}

#[derive(Debug, Serialize)]
struct AnswerChoice {
    value: &'static str,
    text: &'static str,
    icon: &'static str,
    chosen: bool,
}

/// The dates, with what was typed or else what the reader answered before.
pub fn of(seat: &Seat, standing: &Standing, form: &FormView) -> Vec<DateView> {
    let best = standing.best();
    let each = ANSWERS.iter().zip(&standing.offers).zip(standing.tallies()).enumerate();
    let date = |(place, ((field, offer), tally)): (usize, ((&&'static str, &Offer), Tally))| {
        let mine = said_by(standing, &seat.person.id, offer).map(|said| said.as_str());
        let chosen = form.value(field).or(mine);
        let bar = bar(tally);
        DateView {
            field,
            starts: local(offer.starts_at, seat.zone),
            ends: ends(seat, standing, offer),
            best: best.contains(&place),
            past: offer.starts_at <= standing.now,
            answers: Availability::ALL.iter().map(|said| answer_choice(*said, chosen)).collect(),
            yes: tally.yes,
            maybe: tally.maybe,
            no: tally.no,
            yes_width: bar[0].clone(),
            maybe_at: bar[1].clone(),
            maybe_width: bar[2].clone(),
        }
    };
    each.map(date).collect()
}

fn answer_choice(said: Availability, chosen: Option<&str>) -> AnswerChoice {
    AnswerChoice { value: said.as_str(), text: text_of(said), icon: icon_of(said), chosen: chosen == Some(said.as_str()) }
}

fn ends(seat: &Seat, standing: &Standing, offer: &Offer) -> Moment {
    local(offer.starts_at + Duration::minutes(i64::from(standing.picker.minutes)), seat.zone)
}

fn said_by(standing: &Standing, person: &PersonId, offer: &Offer) -> Option<Availability> {
    let given = standing.given.iter().find(|(option, other, _)| *option == offer.id && other == person);
    given.map(|(.., said)| *said)
}

/// How wide "yes" is, where "if need be" begins and how wide it is, in tenths of a percent.
fn bar(tally: Tally) -> [String; 3] {
    let whole = tally.answers().max(1);
    let tenths = |count: usize| count * 1000 / whole;
    let text = |tenths: usize| format!("{}.{}%", tenths / 10, tenths % 10);
    let gap = if tally.maybe > 0 { 6 } else { 0 };
    [text(tenths(tally.yes)), text(tenths(tally.yes) + gap), text(tenths(tally.maybe).saturating_sub(gap))]
}

/// A date that can be picked.
#[derive(Debug, Serialize)]
pub struct Choice {
    value: String,
    starts: Moment,
    ends: Moment,
    best: bool,
    chosen: bool,
    yes: usize,
    maybe: usize,
    no: usize,
}

/// The dates that still lie ahead; the soonest of the best is chosen beforehand.
pub fn choices(seat: &Seat, standing: &Standing) -> Vec<Choice> {
    let best = standing.best();
    let all = standing.offers.iter().zip(standing.tallies()).enumerate();
    let ahead = all.filter(|(_, (offer, _))| offer.starts_at > standing.now);
    let choice = |(place, (offer, tally)): (usize, (&Offer, Tally))| Choice {
        value: offer.id.to_string(),
        starts: local(offer.starts_at, seat.zone),
        ends: ends(seat, standing, offer),
        best: best.contains(&place),
        chosen: best.first() == Some(&place),
        yes: tally.yes,
        maybe: tally.maybe,
        no: tally.no,
    };
    ahead.map(choice).collect()
}

/// Who can come when.
#[derive(Debug, Serialize)]
pub struct Matrix {
    columns: Vec<Column>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Column {
    starts: Moment,
    best: bool,
    yes: usize,
    maybe: usize,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    mine: bool,
    cells: Vec<Option<Cell>>,
}

#[derive(Debug, Serialize)]
struct Cell {
    class: &'static str,
    icon: &'static str,
    text: &'static str,
}

/// The table of all answers, the reader's first; none before anybody answered.
pub fn matrix(seat: &Seat, standing: &Standing) -> Option<Matrix> {
    let best = standing.best();
    let columns = standing.offers.iter().zip(standing.tallies()).enumerate().map(|(place, (offer, tally))| Column {
        starts: local(offer.starts_at, seat.zone),
        best: best.contains(&place),
        yes: tally.yes,
        maybe: tally.maybe,
    });
    let is_mine = |member: &&Member| member.person == seat.person.id;
    let answered = || standing.members.iter().filter(|member| standing.has_answer_of(&member.person));
    let row = |member: &Member| {
        let cell = |said| Cell { class: class_of(said), icon: icon_of(said), text: text_of(said) };
        let cells = standing.offers.iter().map(|offer| said_by(standing, &member.person, offer).map(cell)).collect();
        Row { name: member.name.clone(), mine: is_mine(&member), cells }
    };
    let rows: Vec<Row> = answered().filter(is_mine).chain(answered().filter(|member| !is_mine(member))).map(row).collect();
    (!rows.is_empty()).then(|| Matrix { columns: columns.collect(), rows })
}

/// A note that somebody added.
#[derive(Debug, Serialize)]
pub struct Said {
    name: String,
    note: String,
}

/// The notes that are not empty.
pub fn said(standing: &Standing) -> Vec<Said> {
    let name = |person: &PersonId| standing.members.iter().find(|member| member.person == *person).map(|member| member.name.clone());
    let written = standing.notes.iter().filter(|(_, note)| !note.is_empty());
    written.filter_map(|(person, note)| Some(Said { name: name(person)?, note: note.clone() })).collect()
}

/// The names of those who did not answer yet.
pub fn silent(standing: &Standing) -> Vec<String> {
    let silent = standing.members.iter().filter(|member| !standing.has_answer_of(&member.person));
    silent.map(|member| member.name.clone()).collect()
}
