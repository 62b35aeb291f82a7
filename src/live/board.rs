//! The hub's book-keeping: places, rooms of listeners, and the names that wait to be told.

use super::Topic;
use super::frame::{EVERYTHING, NAMES};
use bytestring::ByteString;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::Instant;

/// Why a listener is let go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Farewell {
    /// Its rights are different now.
    Seats,
    /// It did not read.
    Slow,
    /// The process ends.
    Shutdown,
}

#[derive(Debug, Default)]
pub(super) struct Board {
    next: u64,
    pub(super) listeners: HashMap<u64, Listener>,
    pub(super) rooms: HashMap<Topic, Room>,
    // Topics with names that nobody was told yet.
    busy: HashSet<Topic>,
    pub(super) closed: bool,
}

#[derive(Debug)]
pub(super) struct Listener {
    pub(super) topics: Vec<Topic>,
    pub(super) inbox: mpsc::Sender<ByteString>,
    pub(super) farewell: oneshot::Sender<Farewell>,
}

#[derive(Debug, Default)]
pub(super) struct Room {
    listeners: HashSet<u64>,
    names: BTreeSet<String>,
    quiet_until: Option<Instant>,
}

impl Board {
    /// Gives a place; the number names it.
    pub(super) fn seat(&mut self, listener: Listener) -> u64 {
        self.next += 1;
        let id = self.next;
        for topic in &listener.topics {
            self.rooms.entry(topic.clone()).or_default().listeners.insert(id);
        }
        self.listeners.insert(id, listener);
        if self.closed {
            self.let_go(id, Farewell::Shutdown);
        }
        id
    }

    pub(super) fn let_all_go(&mut self, why: Farewell) {
        let everyone: Vec<u64> = self.listeners.keys().copied().collect();
        everyone.into_iter().for_each(|id| self.let_go(id, why));
    }

    pub(super) fn close(&mut self) {
        self.closed = true;
        self.let_all_go(Farewell::Shutdown);
    }

    /// Notes a name for a topic; false when nobody listens.
    pub(super) fn note(&mut self, topic: Topic, name: String) -> bool {
        let Some(room) = self.rooms.get_mut(&topic) else { return false };
        match room.names.len() {
            ..NAMES => room.names.insert(name),
            _ => room.names.insert(EVERYTHING.to_owned()),
        };
        self.busy.insert(topic)
    }

    /// Takes the names that may go out now, each with who hears them; their topics then keep quiet for a while.
    pub(super) fn due(&mut self, now: Instant, quiet: Duration) -> Vec<(BTreeSet<String>, Vec<u64>)> {
        let mut due = Vec::new();
        let rooms = &mut self.rooms;
        self.busy.retain(|topic| {
            let Some(room) = rooms.get_mut(topic) else { return false };
            if room.quiet_until.is_some_and(|until| until > now) {
                return true;
            }
            room.quiet_until = Some(now + quiet);
            due.push((std::mem::take(&mut room.names), room.listeners.iter().copied().collect()));
            false
        });
        due
    }

    /// When the next names may go out.
    pub(super) fn next_due(&self) -> Option<Instant> {
        self.busy.iter().filter_map(|topic| self.rooms.get(topic)?.quiet_until).min()
    }

    /// Puts a frame in a listener's inbox; false when it is full.
    pub(super) fn hand(&self, id: u64, frame: &ByteString) -> bool {
        self.listeners.get(&id).is_none_or(|listener| listener.inbox.try_send(frame.clone()).is_ok())
    }

    pub(super) fn let_go(&mut self, id: u64, why: Farewell) {
        let Some(listener) = self.listeners.remove(&id) else { return };
        for topic in &listener.topics {
            let Some(room) = self.rooms.get_mut(topic) else { continue };
            room.listeners.remove(&id);
            if room.listeners.is_empty() {
                self.rooms.remove(topic);
                self.busy.remove(topic);
            }
        }
        // Nobody minds when it has left already.
        let _ = listener.farewell.send(why);
    }

    pub(super) fn empty(&mut self, topic: &Topic) {
        let Some(room) = self.rooms.get(topic) else { return };
        let leaving: Vec<u64> = room.listeners.iter().copied().collect();
        leaving.into_iter().for_each(|id| self.let_go(id, Farewell::Seats));
    }
}
