//! The circle around the clock: who is there, who had a turn, whose turn it is.

use super::{Facts, Surface};
use crate::ids::PersonId;
use crate::runs::rules::{Turn, TurnState};
use crate::web::Face;
use crate::web::ring::{Sitter, chairs};
use serde::Serialize;

/// The circle, with everybody at a place.
#[derive(Debug, Serialize)]
pub struct Ring {
    radius: f64,
    letters: f64,
    chairs: Vec<Seat>,
}

#[derive(Debug, Serialize)]
struct Seat {
    class: &'static str,
    hue: &'static str,
    x: f64,
    y: f64,
    angle: f64,
    initials: String,
    name: String,
    state: &'static str,
}

impl Ring {
    /// The circle as somebody sees it: in the order of turns, where there are turns.
    pub fn of(facts: &Facts, reader: &PersonId, surface: Surface, at: Option<&PersonId>) -> Self {
        let turn = |person: &PersonId| facts.turns.iter().position(|turn: &Turn| turn.person == *person);
        let mut people: Vec<_> = facts.present.iter().collect();
        people.sort_by_key(|member| turn(&member.person).unwrap_or(usize::MAX));
        let faces: Vec<_> = people.iter().map(|member| Face::of(&member.person, &member.name)).collect();
        let sitters = faces.iter().map(|face| Sitter { initials: face.initials.clone(), hue: face.hue, you: false }).collect();
        let drawn = chairs(sitters, people.len());
        let seat = |(chair, member): (crate::web::ring::Chair, &&crate::networks::Member)| {
            let done = facts.turns.iter().any(|turn| turn.person == member.person && turn.state != TurnState::Waits);
            let (class, state) = match () {
                () if at == Some(&member.person) => ("now", "runs-seat-now"),
                () if done => ("done", "runs-seat-done"),
                () if facts.run.cast.presenter.as_ref() == Some(&member.person) => ("", "runs-seat-presenter"),
                () if member.person == *reader && surface == Surface::Room => ("me", "runs-seat-you"),
                () => ("", ""),
            };
            let Chair { hue, x, y, angle, initials, .. } = chair;
            Seat { class, hue, x, y, angle, initials, name: member.name.clone(), state }
        };
        Self { radius: drawn.radius, letters: drawn.letters, chairs: drawn.chairs.into_iter().zip(&people).map(seat).collect() }
    }
}

use crate::web::ring::Chair;
