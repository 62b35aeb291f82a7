//! Who listens to what in this process. Publishing never waits: news is noted and a single task hands it out,
//! the first at once and what follows within a moment together.

use super::board::{Board, Farewell, Listener};
use super::frame::frame;
use super::{Signal, Topic};
use bytestring::ByteString;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio::time::{Instant, sleep_until};

/// How long news of one topic waits for more, after the last that went out.
const JOINED: Duration = Duration::from_millis(100);
/// Frames that may wait for one listener before it is let go.
const INBOX: usize = 16;
/// What the hub did so far, for the metrics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Listeners now.
    pub listeners: u64,
    /// Frames handed to listeners.
    pub frames: u64,
    /// Listeners let go because they did not read.
    pub slow: u64,
}

/// The listeners of this process.
#[derive(Debug, Default)]
pub struct Hub {
    board: Mutex<Board>,
    news: Notify,
    mail: Notify,
    frames: AtomicU64,
    slow: AtomicU64,
}

/// A place in the hub; leaving is dropping it.
#[derive(Debug)]
pub struct Listening {
    hub: Arc<Hub>,
    id: u64,
    /// The frames to send: JSON arrays of names.
    pub inbox: mpsc::Receiver<ByteString>,
    /// Comes when this listener is let go.
    pub farewell: oneshot::Receiver<Farewell>,
}

impl Hub {
    /// Takes a place that hears these topics. After `close` it is bid farewell at once.
    pub fn listen(self: &Arc<Self>, topics: Vec<Topic>) -> Listening {
        let (inbox, frames) = mpsc::channel(INBOX);
        let (farewell, goodbye) = oneshot::channel();
        let mut board = self.board();
        let id = board.seat(Listener { topics, inbox, farewell });
        Listening { hub: self.clone(), id, inbox: frames, farewell: goodbye }
    }

    /// Takes note of a signal; those whose rights changed leave before this returns.
    pub fn publish(&self, signal: Signal) {
        self.publish_all([signal]);
    }

    /// Takes note of payloads as the database delivered them: what comes together goes out together.
    pub fn receive<'p>(&self, payloads: impl IntoIterator<Item = &'p str>) {
        self.publish_all(payloads.into_iter().filter_map(|payload| {
            let signal = Signal::parse(payload);
            if signal.is_none() {
                tracing::warn!("a signal of an unknown kind came by");
            }
            signal
        }));
    }

    fn publish_all(&self, signals: impl IntoIterator<Item = Signal>) {
        // Nothing is handed out before all of them are noted.
        let mut board = self.board();
        let mut news = false;
        for signal in signals {
            match signal {
                Signal::Changed(topic, name) => news |= board.note(topic, name),
                Signal::Revoked(topic) => board.empty(&topic),
                Signal::MailWaiting => self.mail.notify_one(),
            }
        }
        drop(board);
        if news {
            self.news.notify_one();
        }
    }

    /// Makes all ask for their seats again and refresh, because news may have been missed.
    pub fn reseat_all(&self) {
        self.board().let_all_go(Farewell::Seats);
        self.mail.notify_one();
    }

    /// Lets everybody go, and whoever still comes.
    pub fn close(&self) {
        self.board().close();
        self.news.notify_one();
    }

    /// Hands news out until `close`.
    pub async fn run(&self) {
        while !self.board().closed {
            match self.hand_out(Instant::now()) {
                None => self.news.notified().await,
                Some(due) => tokio::select! {
                    () = sleep_until(due) => {}
                    () = self.news.notified() => {}
                },
            }
        }
    }

    /// Comes when a mail was written.
    pub async fn mail_waiting(&self) {
        self.mail.notified().await;
    }

    /// What the hub did so far.
    pub fn counts(&self) -> Counts {
        let listeners = self.board().listeners.len() as u64;
        Counts { listeners, frames: self.frames.load(Ordering::Relaxed), slow: self.slow.load(Ordering::Relaxed) }
    }

    /// Sends what is due; says when the next is, if something still waits.
    fn hand_out(&self, now: Instant) -> Option<Instant> {
        let mut board = self.board();
        for (names, listeners) in board.due(now, JOINED) {
            self.deliver(&mut board, &listeners, &frame(&names));
        }
        board.next_due()
    }

    fn deliver(&self, board: &mut Board, to: &[u64], frame: &ByteString) {
        for id in to {
            if !board.hand(*id, frame) {
                self.slow.fetch_add(1, Ordering::Relaxed);
                board.let_go(*id, Farewell::Slow);
            }
        }
        self.frames.fetch_add(to.len() as u64, Ordering::Relaxed);
    }

    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.hub.board().let_go(self.id, Farewell::Shutdown);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::NetworkId;

    fn poll(hub: &Hub, topic: &Topic, id: u32) {
        hub.publish(Signal::Changed(topic.clone(), format!("poll/{id}")));
    }

    fn read(listening: &mut Listening) -> Vec<String> {
        std::iter::from_fn(|| listening.inbox.try_recv().ok()).map(|frame| frame.to_string()).collect()
    }

    #[test]
    fn the_first_change_leaves_at_once_and_the_next_ones_together() {
        let (hub, topic, start) = (Arc::new(Hub::default()), Topic::Network(NetworkId::new()), Instant::now());
        let mut listening = hub.listen(vec![topic.clone()]);
        poll(&hub, &topic, 1);
        assert_eq!(hub.hand_out(start), None);
        assert_eq!(read(&mut listening), [r#"["poll/1"]"#]);
        for id in [3, 2, 3] {
            poll(&hub, &topic, id);
        }
        assert_eq!(hub.hand_out(start + JOINED / 2), Some(start + JOINED));
        assert_eq!(read(&mut listening), Vec::<String>::new());
        assert_eq!(hub.hand_out(start + JOINED), None);
        assert_eq!(read(&mut listening), [r#"["poll/2","poll/3"]"#]);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn what_one_write_changed_is_heard_in_one_frame() {
        let hub = Arc::new(Hub::default());
        let running = tokio::spawn({
            let hub = hub.clone();
            async move { hub.run().await }
        });
        for _ in 0..1000 {
            let topic = Topic::Network(NetworkId::new());
            let mut listening = hub.listen(vec![topic.clone()]);
            let written = ["poll/1", "polls/2", "report/3"].map(|name| Signal::Changed(topic.clone(), name.to_owned()).to_string());
            hub.receive(written.iter().map(String::as_str));
            assert_eq!(listening.inbox.recv().await.unwrap(), r#"["poll/1","polls/2","report/3"]"#);
        }
        hub.close();
        running.await.unwrap();
    }

    #[test]
    fn only_those_who_listen_to_the_topic_hear() {
        let (hub, mine, other) = (Arc::new(Hub::default()), Topic::Network(NetworkId::new()), Topic::Network(NetworkId::new()));
        let mut stranger = hub.listen(vec![other, Topic::Officers]);
        poll(&hub, &mine, 1);
        hub.hand_out(Instant::now());
        assert!(read(&mut stranger).is_empty());
    }

    #[test]
    fn who_does_not_read_is_let_go_while_others_go_on() {
        let (hub, topic, mut now) = (Arc::new(Hub::default()), Topic::Officers, Instant::now());
        let (mut stuck, mut reader) = (hub.listen(vec![topic.clone()]), hub.listen(vec![topic.clone()]));
        for id in 0..20 {
            poll(&hub, &topic, id);
            hub.hand_out(now);
            now += JOINED;
            assert_eq!(read(&mut reader).len(), 1);
        }
        assert_eq!(stuck.farewell.try_recv(), Ok(Farewell::Slow));
        assert_eq!(hub.counts(), Counts { listeners: 1, frames: 17 * 2 + 3, slow: 1 });
    }

    #[test]
    fn a_flood_of_names_becomes_a_word_to_refresh() {
        let (hub, topic) = (Arc::new(Hub::default()), Topic::Officers);
        let mut listening = hub.listen(vec![topic.clone()]);
        (0..10_000).for_each(|id| poll(&hub, &topic, id));
        hub.hand_out(Instant::now());
        assert_eq!(read(&mut listening), [r#"["*"]"#]);
    }

    #[test]
    fn a_revoked_right_ends_the_listening_before_what_comes_after() {
        let (hub, network, me) = (Arc::new(Hub::default()), Topic::Network(NetworkId::new()), Topic::Person(crate::ids::PersonId::new()));
        let mut listening = hub.listen(vec![network.clone(), me.clone()]);
        hub.publish(Signal::Revoked(me));
        poll(&hub, &network, 1);
        hub.hand_out(Instant::now());
        assert_eq!(listening.farewell.try_recv(), Ok(Farewell::Seats));
        assert!(read(&mut listening).is_empty());
    }

    #[test]
    fn who_left_or_came_after_the_close_takes_no_room() {
        let hub = Arc::new(Hub::default());
        drop(hub.listen(vec![Topic::Officers]));
        hub.close();
        let mut late = hub.listen(vec![Topic::Officers]);
        assert_eq!(late.farewell.try_recv(), Ok(Farewell::Shutdown));
        assert_eq!(hub.counts().listeners, 0);
        assert!(hub.board().rooms.is_empty());
    }
}
