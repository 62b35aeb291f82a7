//! What a new agenda begins with.

use crate::ids::TopicId;
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Rubric, STANDING, Shift};

/// More topics than this leave no session room for what members bring.
pub const MOST_TOPICS: usize = 20;
/// A session of this many minutes has a break.
const LONG: i64 = 150;
/// No item is longer.
const LONGEST: i64 = 480;
const STALE: Refusal = Refusal::state("agenda-order-stale");

/// A topic that returns every session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub id: TopicId,
    /// The heading it belongs under.
    pub rubric: Rubric,
    /// What it is called; blank when its rubric says enough.
    pub title: String,
    /// Its usual minutes; free space takes what the others leave.
    pub minutes: i32,
    /// Topics are in the order of this number.
    pub position: i32,
    /// How often it was edited.
    pub version: i32,
}

/// The topics of a network that changed nothing. Their ids are always the same, so that a form can name one before any
/// of them is kept.
pub fn usual_topics() -> Vec<Topic> {
    let closing = |rubric: Rubric| matches!(rubric, Rubric::Evaluation | Rubric::CheckOut);
    let opening = STANDING.iter().copied().filter(|(rubric, _)| !closing(*rubric));
    let middle = [(Rubric::Break, 15), (Rubric::FreeSpace, 95)];
    let all = opening.chain(middle).chain(STANDING.iter().copied().filter(|(rubric, _)| closing(*rubric)));
    let topic = |(position, (rubric, minutes)): (i32, (Rubric, i32))| Topic {
        id: TopicId::parse(&format!("{position:032x}")).unwrap_or_else(|_| TopicId::new()),
        rubric,
        title: String::new(),
        minutes,
        position,
        version: 0,
    };
    (1..).zip(all).map(topic).collect()
}

/// The agenda that a session of this length begins with: in a short one the standing topics share half of the time and
/// there is no break; free space takes the rest.
pub fn laid_out(topics: &[Topic], length: i64) -> Vec<(&Topic, i32)> {
    let of = |wanted: fn(Rubric) -> bool| topics.iter().filter(move |topic| wanted(topic.rubric)).map(|topic| i64::from(topic.minutes));
    let usual: i64 = of(|rubric| !matches!(rubric, Rubric::Break | Rubric::FreeSpace)).sum();
    let pauses: i64 = if length >= LONG { of(|rubric| rubric == Rubric::Break).sum() } else { 0 };
    let scaled = |minutes: i64| if usual * 2 > length { (minutes * length / (usual * 2)).max(1) } else { minutes };
    let standing: i64 = of(|rubric| !matches!(rubric, Rubric::Break | Rubric::FreeSpace)).map(scaled).sum();
    let (rest, shares) = ((length - standing - pauses).max(0), of(|rubric| rubric == Rubric::FreeSpace).sum::<i64>().max(1));
    let minutes = |topic: &Topic| match topic.rubric {
        Rubric::FreeSpace => (rest * i64::from(topic.minutes) / shares).min(LONGEST),
        Rubric::Break if length < LONG => 0,
        Rubric::Break => i64::from(topic.minutes),
        _ => scaled(i64::from(topic.minutes)),
    };
    let whole = |minutes: i64| i32::try_from(minutes).unwrap_or(i32::MAX);
    topics.iter().map(|topic| (topic, whole(minutes(topic)))).filter(|(_, minutes)| *minutes > 0).collect()
}

/// What the first session of a trajectory begins with: acquaintance and trust before anything else, then the plan of
/// the topics, drawn up together.
pub fn kickoff(length: i64) -> Vec<(Rubric, i32)> {
    let long = length >= LONG;
    let (acquainted, trust, closing, pause) = if long { (40, 20, 10, 15) } else { (30, 20, 5, 0) };
    let rest = length - acquainted - trust - closing - pause;
    let workshop = rest.clamp(15, 45);
    let all = [
        (Rubric::GettingAcquainted, acquainted),
        (Rubric::Trust, trust),
        (Rubric::Break, pause),
        (Rubric::Workshop, workshop),
        (Rubric::FreeSpace, (rest - workshop).min(LONGEST)),
        (Rubric::CheckOut, closing),
    ];
    all.into_iter().filter_map(|(rubric, minutes)| Some((rubric, i32::try_from(minutes).ok().filter(|minutes| *minutes > 0)?))).collect()
}

/// The new positions after a topic moved one step from `place`, counted from one, where it was seen; none when it
/// made that step already, or there is nowhere to go.
pub fn shifted<'a>(topics: &'a [Topic], id: &TopicId, place: usize, way: Shift) -> Result<Vec<(&'a Topic, i32)>, Refusal> {
    let here = topics.iter().position(|topic| topic.id == *id).ok_or(STALE)?;
    let there = if way == Shift::Up { place.checked_sub(1) } else { Some(place + 1) };
    if there == Some(here + 1) {
        return Ok(Vec::new());
    }
    if here + 1 != place {
        return Err(STALE);
    }
    let Some(there) = there.and_then(|at| at.checked_sub(1)).filter(|at| *at < topics.len()) else { return Ok(Vec::new()) };
    let mut order: Vec<_> = topics.iter().collect();
    order.swap(here, there);
    Ok(order.into_iter().zip(1..).filter(|(topic, position)| topic.position != *position).collect())
}
