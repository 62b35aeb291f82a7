//! What the template of give and take receives.

use super::rules::{Gift, Given, Weights, next, share_of_most};
use crate::ids::PersonId;
use crate::networks::{Member, SeatRole};
use crate::web::{Face, FormView, Seat};
use serde::Serialize;
use std::collections::HashMap;

/// The page.
#[derive(Debug, Serialize)]
pub struct BalancePage {
    network_name: String,
    address: String,
    mine: Vec<Line>,
    facilitator: bool,
    gifts: Vec<String>,
    people: Vec<PersonLine>,
    /// How much of the whole the third gave that gave most, in percent; nothing when nobody gave anything.
    share: Option<i64>,
    suggestions: Vec<Suggestion>,
    weights: Vec<WeightLine>,
    form: FormView,
}

/// How often somebody gave something.
#[derive(Debug, Serialize)]
struct Line {
    text: String,
    count: i64,
}

/// What one of the circle gave; by name, never by how much.
#[derive(Debug, Serialize)]
struct PersonLine {
    face: Face,
    counts: Vec<i64>,
}

/// Whom to ask for what, and why.
#[derive(Debug, Serialize)]
struct Suggestion {
    ask: String,
    why: String,
    name: String,
    count: i64,
}

#[derive(Debug, Serialize)]
struct WeightLine {
    field: &'static str,
    label: String,
    value: i32,
}

/// For what a facilitator looks for somebody.
const ASKED_FOR: [Gift; 3] = [Gift::Case, Gift::Talk, Gift::Report];

impl BalancePage {
    /// For the holder of a seat: a member sees their own, a facilitator everybody's.
    pub fn of(seat: &Seat, given: &HashMap<PersonId, Given>, weights: &Weights, members: &[Member], form: FormView) -> Self {
        let of = |person: &PersonId| given.get(person).cloned().unwrap_or_default();
        let coaches: Vec<&Member> = members.iter().filter(|member| member.role == SeatRole::Member).collect();
        let people: Vec<(PersonId, Given)> = coaches.iter().map(|member| (member.person.clone(), of(&member.person))).collect();
        let facilitator = seat.facilitates();
        let all: Vec<i64> = people.iter().map(|(_, given)| given.weight(weights)).collect();
        let suggest = |(gift, person): (Gift, &PersonId)| {
            let name = coaches.iter().find(|member| member.person == *person).map(|member| member.name.clone())?;
            let (ask, why) = (format!("balance-ask-{}", gift.as_str()), format!("balance-why-{}", gift.as_str()));
            Some(Suggestion { ask, why, name, count: of(person).count(gift) })
        };
        Self {
            network_name: seat.network_name.clone(),
            address: format!("/networks/{}", seat.network),
            mine: lines(&of(&seat.person.id)),
            facilitator,
            gifts: Gift::ALL.iter().map(|gift| format!("balance-gift-{}", gift.as_str())).collect(),
            people: if facilitator { coaches.iter().map(|member| person_line(member, &of(&member.person))).collect() } else { Vec::new() },
            share: Some(share_of_most(&all)).filter(|share| facilitator && *share > 0),
            suggestions: if facilitator {
                next(&ASKED_FOR, &people, weights).into_iter().filter_map(suggest).collect()
            } else {
                Vec::new()
            },
            weights: Gift::ALL.iter().map(|gift| weight_line(*gift, weights)).collect(),
            form,
        }
    }
}

fn lines(given: &Given) -> Vec<Line> {
    Gift::ALL.iter().map(|gift| Line { text: format!("balance-mine-{}", gift.as_str()), count: given.count(*gift) }).collect()
}

fn person_line(member: &Member, given: &Given) -> PersonLine {
    let counts = Gift::ALL.iter().map(|gift| given.count(*gift)).collect();
    PersonLine { face: Face::of(&member.person, &member.name), counts }
}

fn weight_line(gift: Gift, weights: &Weights) -> WeightLine {
    WeightLine { field: gift.as_str(), label: format!("balance-gift-{}", gift.as_str()), value: weights.of(gift) }
}

/// A member's and a facilitator's page, with and without gifts.
#[cfg(test)]
pub(crate) fn stories(book: &mut crate::stories::Book) {
    for role in [SeatRole::Member, SeatRole::Facilitator] {
        let seat = crate::stories::seat(role);
        let members: Vec<Member> = crate::sessions::views::tests::members(&seat);
        let mut given = Given::default();
        given.add(Gift::Case, 2);
        let some: HashMap<_, _> = members.iter().take(1).map(|member| (member.person.clone(), given.clone())).collect();
        for given in [some, HashMap::new()] {
            book.tell("balance/index", &BalancePage::of(&seat, &given, &Weights::default(), &members, FormView::default()));
        }
    }
}
