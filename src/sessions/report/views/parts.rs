//! The parts of a report, each also alone at its own address.

use super::{Label, Sheet, address, writes};
use crate::ids::{ItemId, PersonId};
use crate::networks::SeatRole;
use crate::runs::views::Told;
use crate::sessions::actions::views::{Line, Onlooker};
use crate::sessions::attendance::rules::Mark;
use crate::sessions::report::rules::{Amendment, AmendmentState, Decision, Note, ReportState};
use crate::sessions::views::local;
use crate::web::page::Face;
use crate::web::seat::Seat;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

type Moment = DateTime<FixedOffset>;

fn name(sheet: &Sheet, person: &PersonId) -> String {
    sheet.names.get(person).cloned().unwrap_or_default()
}

/// Who was there, late, absent or a guest.
#[derive(Debug, Clone, Serialize)]
pub struct People {
    session: String,
    address: String,
    marked: bool,
    nobody: bool,
    groups: Vec<Group>,
}

#[derive(Debug, Clone, Serialize)]
struct Group {
    text: &'static str,
    count: usize,
    names: Vec<String>,
}

impl People {
    /// Everybody by their part in the session.
    pub fn of(sheet: &Sheet) -> Self {
        const PARTS: [(Mark, &str); 5] = [
            (Mark::Present, "report-present"),
            (Mark::Late, "report-late"),
            (Mark::LeftEarly, "report-left-early"),
            (Mark::Excused, "report-excused"),
            (Mark::Absent, "report-absent"),
        ];
        let took = |part: Mark| {
            let people = sheet.gathering.people.iter().filter(move |(_, took)| *took == part);
            let mut names: Vec<_> = people.map(|(person, _)| name(sheet, person)).collect();
            names.sort();
            names
        };
        let group = |text, names: Vec<String>| (!names.is_empty()).then_some(Group { text, count: names.len(), names });
        let parts = PARTS.into_iter().filter_map(|(part, text)| group(text, took(part)));
        let groups: Vec<_> = parts.chain(group("report-guests", sheet.gathering.guests.clone())).collect();
        Self {
            session: sheet.session.id.to_string(),
            address: address(&sheet.session),
            marked: sheet.gathering.marked,
            nobody: groups.is_empty(),
            groups,
        }
    }
}

/// What the session was about, and what people learned.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    session: String,
    address: String,
    summary: String,
    points: Vec<String>,
    writes: bool,
    by: Option<String>,
    at: Option<Moment>,
}

impl Summary {
    /// Summary and learning points.
    pub fn of(seat: &Seat, sheet: &Sheet) -> Self {
        let edited = sheet.report.edited.as_ref();
        Self {
            session: sheet.session.id.to_string(),
            address: address(&sheet.session),
            summary: sheet.report.summary.clone(),
            points: sheet.report.points.iter().map(str::to_owned).chain(sheet.kept.iter().cloned()).collect(),
            writes: writes(seat, sheet),
            by: edited.map(|(by, _)| name(sheet, by)),
            at: edited.map(|(_, at)| local(*at, seat.zone)),
        }
    }
}

/// What was said, item by item.
#[derive(Debug, Clone, Serialize)]
pub struct Notes {
    session: String,
    address: String,
    items: Vec<NoteView>,
}

#[derive(Debug, Clone, Serialize)]
struct NoteView {
    id: String,
    address: String,
    #[serde(flatten)]
    label: Label,
    body: String,
    /// What each presenter took along from working on it.
    taken: Vec<Told>,
    shut: bool,
    is_case: bool,
    carried: bool,
    writes: bool,
    by: Option<String>,
    at: Option<Moment>,
}

fn taken(sheet: &Sheet, item: &ItemId) -> Vec<Told> {
    let here = sheet.concluded.iter().filter(|(at, _)| at == item);
    here.map(|(_, presented)| Told::of(presented, &sheet.names)).collect()
}

impl Notes {
    /// All items with their notes; of a case that the reader may not read only that there was one.
    pub fn of(seat: &Seat, sheet: &Sheet) -> Self {
        let may_write = writes(seat, sheet);
        let view = |item: &crate::sessions::agenda::rules::Item| {
            let shut = item.case.as_ref().is_some_and(|case| !sheet.readable.contains(case));
            let note = sheet.notes.iter().find(|note| note.item == item.id);
            let written = note.filter(|note| !note.body.is_empty());
            NoteView {
                id: item.id.to_string(),
                address: format!("{}/notes/{}", address(&sheet.session), item.id),
                label: Label::of(item, &sheet.names, &sheet.shielded),
                body: written.map(|note: &Note| note.body.clone()).unwrap_or_default(),
                taken: taken(sheet, &item.id),
                shut,
                is_case: item.case.is_some(),
                carried: item.state == crate::sessions::agenda::rules::ItemState::CarriedOver,
                writes: may_write && !shut,
                by: written.map(|note| name(sheet, &note.by)),
                at: written.map(|note| local(note.at, seat.zone)),
            }
        };
        let items = sheet.items.iter().map(view).collect();
        Self { session: sheet.session.id.to_string(), address: address(&sheet.session), items }
    }
}

/// The item that something belongs to, by its name.
fn at(sheet: &Sheet, id: Option<&ItemId>) -> Option<Label> {
    let item = sheet.items.iter().find(|item| Some(&item.id) == id)?;
    Some(Label::of(item, &sheet.names, &sheet.shielded))
}

/// What was decided.
#[derive(Debug, Clone, Serialize)]
pub struct Decisions {
    session: String,
    address: String,
    rows: Vec<DecisionView>,
}

#[derive(Debug, Clone, Serialize)]
struct DecisionView {
    id: String,
    address: String,
    text: String,
    item: Option<Label>,
    writes: bool,
}

impl Decisions {
    /// The decisions that the reader may read.
    pub fn of(seat: &Seat, sheet: &Sheet) -> Self {
        let may_write = writes(seat, sheet);
        let view = |decision: &Decision| DecisionView {
            id: decision.id.to_string(),
            address: format!("{}/decisions/{}", address(&sheet.session), decision.id),
            text: decision.text.clone(),
            item: at(sheet, decision.item.as_ref()),
            writes: may_write,
        };
        let rows = sheet.decisions.iter().map(view).collect();
        Self { session: sheet.session.id.to_string(), address: address(&sheet.session), rows }
    }
}

/// Who will do what.
#[derive(Debug, Clone, Serialize)]
pub struct Actions {
    session: String,
    network: String,
    address: String,
    rows: Vec<Line>,
}

impl Actions {
    /// The action points of the session.
    pub fn of(seat: &Seat, sheet: &Sheet) -> Self {
        let seated: Vec<_> = sheet.members.iter().map(|member| member.person.clone()).collect();
        let who = Onlooker {
            person: &seat.person.id,
            facilitator: seat.facilitates(),
            signed: seat.signed,
            zone: seat.zone,
            now: sheet.now,
            names: &sheet.names,
            seated: &seated,
            readable: &sheet.readable,
        };
        let may_write = writes(seat, sheet);
        let line = |action: &crate::sessions::actions::rules::Action| {
            let told = action.is_told_to(&seat.person.id, &sheet.readable);
            Line::of(action, sheet.session.number, &who, "report").editable(may_write && told)
        };
        Self {
            session: sheet.session.id.to_string(),
            network: sheet.session.network.to_string(),
            address: address(&sheet.session),
            rows: sheet.actions.iter().map(line).collect(),
        }
    }
}

/// What people would say differently.
#[derive(Debug, Clone, Serialize)]
pub struct Amendments {
    session: String,
    address: String,
    shown: bool,
    may_propose: bool,
    until: Option<Moment>,
    rows: Vec<AmendmentView>,
}

#[derive(Debug, Clone, Serialize)]
struct AmendmentView {
    id: String,
    address: String,
    face: Face,
    at: Moment,
    item: Option<Label>,
    body: String,
    state_text: String,
    tone: &'static str,
    reply: Option<String>,
    may_answer: bool,
    may_withdraw: bool,
}

impl Amendments {
    /// All of them, once the report is shared.
    pub fn of(seat: &Seat, sheet: &Sheet) -> Self {
        let amendable = sheet.report.is_amendable(sheet.now);
        let member = seat.role == SeatRole::Member && sheet.gathering.attended(&seat.person.id);
        let view = |amendment: &Amendment| {
            let (state_text, tone) = match amendment.state {
                AmendmentState::Proposed => ("report-amendment-proposed", "now"),
                AmendmentState::Adopted => ("report-amendment-adopted", "good"),
                AmendmentState::Declined => ("report-amendment-declined", ""),
            };
            AmendmentView {
                id: amendment.id.to_string(),
                address: format!("{}/amendments/{}", address(&sheet.session), amendment.id),
                face: Face::of(&amendment.author, &name(sheet, &amendment.author)),
                at: local(amendment.at, seat.zone),
                item: at(sheet, amendment.item.as_ref()),
                body: amendment.body.clone(),
                state_text: state_text.to_owned(),
                tone,
                reply: amendment.reply.clone(),
                may_answer: amendment.state == AmendmentState::Proposed && seat.facilitates() && writes(seat, sheet),
                may_withdraw: seat.signed && sheet.report.state == ReportState::Shared && amendment.may_withdraw(&seat.person.id),
            }
        };
        Self {
            session: sheet.session.id.to_string(),
            address: address(&sheet.session),
            shown: sheet.report.state != ReportState::Writing,
            may_propose: amendable && member && !writes(seat, sheet),
            until: sheet.report.amendable_until.filter(|_| amendable).map(|until| local(until, seat.zone)),
            rows: sheet.amendments.iter().map(view).collect(),
        }
    }
}
