//! The circle as its templates receive it.

use super::rules::{Hint, MembershipState, SeatRole, composition};
use super::store::Member;
use crate::centres::Centre;
use crate::ids::{NetworkId, PersonId};
use crate::sessions::attendance::Tally;
use crate::web::Face;
use crate::web::ring::{Chairs, Sitter, chairs};
use serde::Serialize;
use std::collections::HashMap;

/// The list of members alone, for its live update.
#[derive(Debug, Serialize)]
pub struct MembersPart {
    pub id: String,
    pub address: String,
    pub members: Members,
}

/// The ring and the list.
#[derive(Debug, Serialize)]
pub struct Members {
    pub ring: Chairs,
    pub list: Vec<MemberView>,
    pub hints: Vec<&'static str>,
    pub facilitates: bool,
}

/// One member.
#[derive(Debug, Serialize)]
pub struct MemberView {
    pub id: String,
    pub face: Face,
    pub you: bool,
    pub facilitator: bool,
    pub centre: Option<String>,
    pub invited: bool,
    pub paused: bool,
    pub removal: Option<String>,
    pub times: Option<Tally>,
}

/// Who looks at the circle.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// A facilitator of this network.
    pub facilitates: bool,
}

/// What is known of the people besides their seats.
#[derive(Debug, Default)]
pub struct Known {
    /// Where they work.
    pub centres: HashMap<PersonId, Centre>,
    /// How often they came, of those whose attendance the reader may see.
    pub times: HashMap<PersonId, Tally>,
}

/// The circle as one of its people sees it.
pub fn members(network: &NetworkId, seats: i32, seated: &[Member], known: &Known, reader: Reader<'_>) -> Members {
    let centres = &known.centres;
    let face = |member: &Member| Face::of(&member.person, &member.name);
    let you = |member: &Member| &member.person == reader.person;
    let sitter = |member: &Member| {
        let Face { initials, hue, .. } = face(member);
        Sitter { initials, hue, you: you(member) }
    };
    let view = |member: &Member| MemberView {
        id: member.membership.to_string(),
        face: face(member),
        you: you(member),
        facilitator: member.role == SeatRole::Facilitator,
        centre: centres.get(&member.person).map(|centre| centre.name.clone()),
        invited: member.state == MembershipState::Accepted,
        paused: member.state == MembershipState::Paused,
        times: known.times.get(&member.person).copied(),
        removal: (reader.facilitates && !you(member)).then(|| format!("/networks/{network}/members/{}/removal", member.membership)),
    };
    let hint = |hint: &Hint| match hint {
        Hint::FewCentres => "networks-hint-few-centres",
        Hint::OneCentreWeighs => "networks-hint-one-centre-weighs",
    };
    let known: Vec<_> = seated.iter().map(|member| centres.get(&member.person).map(|centre| centre.id.clone())).collect();
    let hints = if reader.facilitates { composition(&known).iter().map(hint).collect() } else { Vec::new() };
    Members {
        ring: chairs(seated.iter().map(sitter).collect(), usize::try_from(seats).unwrap_or(0)),
        list: seated.iter().map(view).collect(),
        hints,
        facilitates: reader.facilitates,
    }
}
