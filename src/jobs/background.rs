//! The tasks that run beside the requests, from the start of the process to its end.

use super::rounds;
use crate::db::DatabaseUrl;
use crate::live::bridge;
use crate::state::State;
use futures_util::future::join_all;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{interval, timeout};

/// How often the timetable is looked at.
const TICK: Duration = Duration::from_secs(1);
/// How long the tasks may take to finish what they are at when the process ends.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// The running tasks of a process.
pub struct Background {
    state: Arc<State>,
    stop: watch::Sender<bool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Background {
    /// Starts what live pages need; tests do the rounds and the post themselves.
    pub fn live(state: Arc<State>) -> Self {
        let mut background = Self { state, stop: watch::Sender::new(false), tasks: Vec::new() };
        let hub = background.state.hub.clone();
        background.start(|state, _| async move { state.hub.run().await });
        if let DatabaseUrl::Postgres(config) = background.state.config.database.clone() {
            background.start(|_, mut stop| async move {
                tokio::select! {
                    () = bridge::run(hub, *config) => {}
                    _ = stop.changed() => {}
                }
            });
        }
        background
    }

    /// Starts everything.
    pub fn all(state: Arc<State>) -> Self {
        let mut background = Self::live(state);
        background.start(do_rounds);
        background.start(carry_post);
        background
    }

    /// Bids the sockets farewell and lets the tasks finish what they are at.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        self.state.hub.close();
        if timeout(LAST_WORDS, join_all(&mut self.tasks)).await.is_err() {
            self.tasks.iter().for_each(JoinHandle::abort);
        }
    }

    fn start<F: Future<Output = ()> + Send + 'static>(&mut self, task: impl FnOnce(Arc<State>, watch::Receiver<bool>) -> F) {
        self.tasks.push(tokio::spawn(task(self.state.clone(), self.stop.subscribe())));
    }
}

async fn do_rounds(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    let mut tick = interval(TICK);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stop.changed() => return,
        }
        if let Err(error) = rounds::run_due(&state).await {
            tracing::error!(%error, "the timetable could not be read");
        }
    }
}

async fn carry_post(state: Arc<State>, mut stop: watch::Receiver<bool>) {
    loop {
        if let Err(error) = state.mailer.work().await {
            tracing::error!(%error, "the outbox could not be read");
        }
        tokio::select! {
            () = state.hub.mail_waiting() => {}
            _ = stop.changed() => return,
        }
    }
}
