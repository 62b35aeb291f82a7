//! Circles of seats: where the dots and the chairs of a ring stand. The drawings are templates; they get numbers only.

use serde::Serialize;
use std::f64::consts::TAU;

/// A small ring: a filled dot for each seat taken, an open one for each that is free.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dots {
    /// How many seats are taken.
    pub taken: usize,
    /// How many seats there are.
    pub seats: usize,
    /// The radius of a dot.
    pub radius: f64,
    /// The dots, clockwise from the top.
    pub dots: Vec<Dot>,
}

/// One seat of a small ring.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dot {
    /// Whether nobody sits there.
    pub open: bool,
    /// Place from the left.
    pub x: f64,
    /// Place from the top.
    pub y: f64,
}

/// A large ring with a chair for each person and for each free seat.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chairs {
    /// How many seats are taken.
    pub taken: usize,
    /// How many seats there are.
    pub seats: usize,
    /// The radius of a face.
    pub radius: f64,
    /// The size of the initials.
    pub letters: f64,
    /// The chairs, clockwise from the top.
    pub chairs: Vec<Chair>,
}

/// One chair of a large ring.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chair {
    /// `you`, or nothing.
    pub class: &'static str,
    /// The colour of the person.
    pub hue: &'static str,
    /// How the back is drawn.
    pub back: &'static str,
    /// How the face is drawn.
    pub face: &'static str,
    /// Place of the face from the left.
    pub x: f64,
    /// Place of the face from the top.
    pub y: f64,
    /// How far the back is turned, in degrees.
    pub angle: f64,
    /// The initials; empty on a free chair.
    pub initials: String,
}

/// Somebody who sits in a ring.
#[derive(Debug, Clone)]
pub struct Sitter {
    /// The initials of the name.
    pub initials: String,
    /// The colour of the person.
    pub hue: &'static str,
    /// Whether this is the one who looks.
    pub you: bool,
}

/// The small ring, in a box of 48 by 48. More people than seats make more seats.
pub fn dots(taken: usize, seats: usize) -> Dots {
    let seats = seats.max(taken);
    let dots = (0..seats).map(|place| {
        let (x, y) = around(24.0, 19.0, place, seats);
        Dot { open: place >= taken, x, y }
    });
    Dots { taken, seats, radius: size(19.0, seats, 0.36, 3.5), dots: dots.collect() }
}

/// The large ring, in a box of 400 by 400. More people than seats make more seats.
pub fn chairs(sitters: Vec<Sitter>, seats: usize) -> Chairs {
    let taken = sitters.len();
    let seats = seats.max(taken);
    let radius = size(160.0, seats, 0.3, 25.0);
    let people = sitters.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
    let chairs = people.take(seats).enumerate().map(|(place, sitter)| chair(place, seats, sitter)).collect();
    Chairs { taken, seats, radius, letters: tenth(radius * 0.62), chairs }
}

fn chair(place: usize, seats: usize, sitter: Option<Sitter>) -> Chair {
    let (x, y) = around(200.0, 160.0, place, seats);
    let angle = tenth(360.0 * place as f64 / seats as f64);
    match sitter {
        Some(Sitter { initials, hue, you }) => {
            Chair { class: if you { "you" } else { "" }, hue, back: "back", face: "face", x, y, angle, initials }
        }
        None => Chair { class: "", hue: "plum", back: "seat open", face: "seat open", x, y, angle, initials: String::new() },
    }
}

/// Where a place lies on a circle, clockwise from the top.
fn around(centre: f64, radius: f64, place: usize, places: usize) -> (f64, f64) {
    let angle = TAU * place as f64 / places as f64;
    (tenth(centre + radius * angle.sin()), tenth(centre - radius * angle.cos()))
}

/// How large a seat may be, so that neighbours do not touch.
fn size(radius: f64, places: usize, share: f64, largest: f64) -> f64 {
    tenth((TAU * radius / places.max(1) as f64 * share).min(largest))
}

fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sitter(you: bool) -> Sitter {
        Sitter { initials: "SD".into(), hue: "clay", you }
    }

    #[test]
    fn a_ring_starts_at_the_top_and_turns_clockwise() {
        let ring = dots(2, 4);
        let places: Vec<_> = ring.dots.iter().map(|dot| (dot.x, dot.y, dot.open)).collect();
        assert_eq!(places, [(24.0, 5.0, false), (43.0, 24.0, false), (24.0, 43.0, true), (5.0, 24.0, true)]);
    }

    #[test]
    fn the_chairs_of_twelve_stand_as_in_the_design() {
        let ring = chairs(vec![sitter(false), sitter(true)], 12);
        assert_eq!((ring.radius, ring.letters, ring.taken, ring.seats), (25.0, 15.5, 2, 12));
        assert_eq!((ring.chairs[1].x, ring.chairs[1].y, ring.chairs[1].angle, ring.chairs[1].class), (280.0, 61.4, 30.0, "you"));
        assert_eq!((ring.chairs[2].face, ring.chairs[2].initials.as_str()), ("seat open", ""));
    }

    #[test]
    fn nobody_stands() {
        assert_eq!(chairs(vec![sitter(false); 3], 2).seats, 3);
        assert_eq!(dots(3, 2).dots.len(), 3);
        assert!(dots(0, 0).dots.is_empty());
    }

    proptest! {
        #[test]
        fn neighbours_never_touch(seats in 2usize..60) {
            let ring = dots(0, seats);
            let (one, two) = (&ring.dots[0], &ring.dots[1]);
            prop_assert!((one.x - two.x).hypot(one.y - two.y) > 2.0 * ring.radius - 0.3);
        }
    }
}
