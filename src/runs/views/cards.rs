//! The cards on a screen: what lies on the table, and the forms for one's own.

use super::{Facts, Surface, said};
use crate::i18n::Language;
use crate::ids::PersonId;
use crate::methods::format::Shared;
use crate::runs::desk::on_table;
use crate::runs::rules::{Card, Deed, Part, Placed, Run, Slot, Warmth, asked, slot, steps};
use crate::web::{Face, FormView};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct CardView {
    id: String,
    face: Option<Face>,
    /// Nothing when it cannot be read any more.
    body: Option<String>,
    warm: bool,
    lukewarm: bool,
    cold: bool,
    chosen: bool,
    /// It stands in the queue of questions.
    queued: bool,
    answers: bool,
    rates: bool,
    chooses: bool,
}

/// The form for one's own card of a step; of earlier steps they stay, so that nobody is cut off while writing.
#[derive(Debug, Serialize)]
pub(super) struct MyCard {
    place: usize,
    step: String,
    label: String,
    who_sees: &'static str,
    body: String,
    /// What was handed in cannot be read any more.
    unreadable: bool,
    sent: bool,
    current: bool,
    /// It came too late: what was typed is kept in sight, and goes nowhere.
    late: bool,
    /// A note for oneself.
    own: bool,
    form: FormView,
}

/// The cards that this screen shows. A presenter who only listens gets them without buttons.
pub(super) fn table(facts: &Facts, reader: &PersonId, surface: Surface, allowed: &impl Fn(Deed) -> bool) -> Vec<CardView> {
    let run = &facts.run;
    let view = |card: &&Card| {
        let author = card.author.as_ref().filter(|_| !anonymous(run, card.step));
        CardView {
            id: card.id.to_string(),
            face: author
                .and_then(|author| facts.members.iter().find(|member| member.person == *author))
                .map(|m| Face::of(&m.person, &m.name)),
            body: card.body.clone(),
            warm: card.warmth == Some(Warmth::Warm),
            lukewarm: card.warmth == Some(Warmth::Lukewarm),
            cold: card.warmth == Some(Warmth::Cold),
            chosen: card.chosen,
            queued: card.queued > 0,
            answers: allowed(Deed::Answer) && card.queued > 0,
            rates: allowed(Deed::Rate) && asked(run, Deed::Rate),
            chooses: allowed(Deed::Choose) && asked(run, Deed::Choose),
        }
    };
    let shown = on_table(run, &facts.cards, &facts.passed, reader);
    // One's own that nobody else sees yet stands in its form, and not on the table; on the wall it is not at all.
    let open = |card: &&&Card| is_open(facts, card) || (surface == Surface::Room && card.step != run.at);
    let mut shown: Vec<_> = shown.iter().filter(open).filter(|card| surface != Surface::Screen || is_open(facts, card)).collect();
    // In a queue, what still waits comes first.
    shown.sort_by_key(|card| card.queued > 0 && card.chosen);
    shown.into_iter().map(view).collect()
}

fn is_open(facts: &Facts, card: &Card) -> bool {
    let revealed = facts.passed.get(&card.step).is_some_and(|(_, revealed)| *revealed);
    match steps(&facts.run.method).get(card.step).and_then(|placed| placed.step.shared) {
        Some(Shared::AtOnce) => true,
        Some(Shared::Together) => revealed,
        _ => false,
    }
}

fn anonymous(run: &Run, place: usize) -> bool {
    steps(&run.method).get(place).is_some_and(|placed| placed.step.anonymous)
}

/// How many cards wait to be revealed in this step; nothing where there is nothing to reveal.
pub(super) fn hidden(facts: &Facts, placed: Placed<'_>) -> Option<usize> {
    let run = &facts.run;
    let revealed = facts.passed.get(&run.at).is_some_and(|(_, revealed)| *revealed);
    let together = placed.step.shared == Some(Shared::Together) && !revealed;
    together.then(|| facts.cards.iter().filter(|card| card.step == run.at).count())
}

pub(super) fn mine(facts: &Facts, person: &PersonId, part: Part, language: Language, address: &str, form: &FormView) -> Vec<MyCard> {
    let run = &facts.run;
    let all = steps(&run.method);
    let offered = all.iter().enumerate().take(run.at + 1).filter_map(|(place, placed)| {
        let revealed = facts.passed.get(&place).is_some_and(|(_, revealed)| *revealed);
        let slot = slot(run, place, part, revealed);
        let label = placed.step.writes.as_ref().filter(|_| slot != Slot::Absent)?;
        let own = facts.cards.iter().find(|card| card.step == place && card.author.as_ref() == Some(person));
        Some(MyCard {
            place,
            step: said(&placed.step.name, language),
            label: said(label, language),
            who_sees: match (placed.step.shared, placed.step.anonymous) {
                (Some(Shared::AtOnce), _) => "runs-sees-at-once",
                (Some(Shared::Together), true) => "runs-sees-nameless",
                (Some(Shared::Together), false) => "runs-sees-together",
                _ => "runs-sees-kept",
            },
            body: own.and_then(|card| card.body.clone()).unwrap_or_default(),
            unreadable: own.is_some_and(|card| card.body.is_none()),
            sent: own.is_some(),
            current: place == run.at,
            late: slot == Slot::Late,
            own: placed.step.shared == Some(Shared::Kept),
            form: form.only(&format!("{address}/steps/{place}/card")),
        })
    });
    // The step of now comes first.
    let mut cards: Vec<_> = offered.collect();
    cards.reverse();
    cards
}
