//! What happens to standing topics: used for a new agenda, added, changed, moved, taken away.

use super::rules::{MOST_TOPICS, Topic, kickoff, laid_out, shifted};
use super::{live, store};
use crate::db::Db;
use crate::ids::{NetworkId, PersonId, TopicId};
use crate::refusal::Refusal;
use crate::sessions::agenda::rules::{Item, ItemState, Shift};
use crate::sessions::rules::{Session, SessionKind};
use crate::web::error::Error;
use diesel::QueryResult;

const STALE: Refusal = Refusal::state("template-stale");

/// The items that the agenda of a new session begins with, in their order.
pub fn first_items(db: &mut Db, session: &Session, planner: &PersonId) -> QueryResult<Vec<Item>> {
    let item = |rubric, minutes| Item::new(rubric, minutes, ItemState::Scheduled, planner);
    if session.kind == SessionKind::Kickoff {
        return Ok(kickoff(session.minutes()).into_iter().map(|(rubric, minutes)| item(rubric, minutes)).collect());
    }
    let topics = store::topics(db, &session.network)?;
    let of =
        |(topic, minutes): (&Topic, i32)| Item { title: topic.title.clone(), topic: Some(topic.id.clone()), ..item(topic.rubric, minutes) };
    Ok(laid_out(&topics, session.minutes()).into_iter().map(of).collect())
}

/// One topic of a network, or "not there".
pub fn found(db: &mut Db, network: &NetworkId, id: &TopicId) -> Result<Topic, Error> {
    store::topics(db, network)?.into_iter().find(|topic| topic.id == *id).ok_or(Error::NotFound)
}

/// Adds a topic at the end.
pub fn add(db: &mut Db, network: &NetworkId, topic: Topic) -> Result<(), Error> {
    let topics = store::settled(db, network)?;
    if topics.iter().any(|there| there.id == topic.id) {
        return Ok(());
    }
    if topics.len() >= MOST_TOPICS {
        return Err(Refusal::state("template-full").count(i64::try_from(topics.len()).unwrap_or(0)).into());
    }
    let position = topics.iter().map(|topic| topic.position).max().unwrap_or(0) + 1;
    store::insert(db, network, &Topic { position, ..topic })?;
    Ok(live::template_changed(db, network)?)
}

/// Changes what a topic says, unless somebody else did since `edited.version`.
pub fn edit(db: &mut Db, network: &NetworkId, edited: &Topic) -> Result<(), Error> {
    store::settled(db, network)?;
    if !store::edit(db, network, edited)? {
        return Err(STALE.into());
    }
    Ok(live::template_changed(db, network)?)
}

/// Moves a topic one up or down from the `place` where it was seen.
pub fn shift(db: &mut Db, network: &NetworkId, id: &TopicId, place: usize, way: Shift) -> Result<(), Error> {
    let topics = store::settled(db, network)?;
    for (topic, position) in shifted(&topics, id, place, way)? {
        if !store::reposition(db, network, topic, position)? {
            return Err(STALE.into());
        }
    }
    Ok(live::template_changed(db, network)?)
}

/// Takes a topic away; a second click does no harm. The last one stays: a session begins with something.
pub fn remove(db: &mut Db, network: &NetworkId, id: &TopicId, version: i32) -> Result<(), Error> {
    let topics = store::settled(db, network)?;
    let Some(topic) = topics.iter().find(|topic| topic.id == *id) else { return Ok(()) };
    if topics.len() == 1 {
        return Err(Refusal::state("template-last").into());
    }
    if topic.version != version || !store::remove(db, network, id, version)? {
        return Err(STALE.into());
    }
    Ok(live::template_changed(db, network)?)
}
