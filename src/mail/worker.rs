//! Takes letters from the outbox, a few at a time, and never stops for one of them.

use super::draw::Pens;
use super::letter::{self, Desk, Draft};
use super::message::{mailbox, sendable};
use super::outbox::{self, Leased, MailState, Outcome};
use super::postman::{Letter, Postman};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Database;
use crate::web::error::Error;
use anyhow::{Context, anyhow};
use futures_util::FutureExt;
use futures_util::future::join_all;
use lettre::message::Mailbox;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many letters go out side by side.
const BATCH: i64 = 8;
/// The post office of a process.
pub struct Mailer {
    config: Arc<Config>,
    database: Database,
    clock: Clock,
    pens: &'static Pens,
    from: Mailbox,
    /// Who carries the letters.
    pub postman: Postman,
    sent: AtomicU64,
    failed: AtomicU64,
}

impl Mailer {
    /// A post office; fails when the sender's address is unreadable, or the way to the postman.
    pub fn new(config: Arc<Config>, database: Database, clock: Clock, pens: &'static Pens) -> anyhow::Result<Self> {
        let from = mailbox("Leerkring", &config.mail_from).context("LEERKRING_MAIL_FROM")?;
        let postman = Postman::new(&config.post)?;
        Ok(Self { config, database, clock, pens, from, postman, sent: AtomicU64::new(0), failed: AtomicU64::new(0) })
    }

    /// The same post office with another postman.
    pub fn with_postman(mut self, postman: Postman) -> Self {
        self.postman = postman;
        self
    }

    /// Sends all that is due.
    pub async fn work(&self) -> Result<(), Error> {
        loop {
            let now = self.clock.now();
            let leased = self.database.write(move |db| Ok(outbox::lease(db, BATCH, now)?)).await?;
            if leased.is_empty() {
                return Ok(());
            }
            join_all(leased.into_iter().map(|mail| self.deliver(mail))).await;
        }
    }

    /// Letters handed over, and tries that failed, since the start.
    pub fn counts(&self) -> (u64, u64) {
        (self.sent.load(Ordering::Relaxed), self.failed.load(Ordering::Relaxed))
    }

    async fn deliver(&self, mail: Leased) {
        let tried = AssertUnwindSafe(self.send(&mail)).catch_unwind().await;
        let outcome = tried.unwrap_or_else(|_| Err(anyhow!("a panic while the letter was made"))).unwrap_or_else(|error| {
            self.failed.fetch_add(1, Ordering::Relaxed);
            tracing::warn!(mail = %mail.id, kind = mail.intent.kind.as_str(), tries = mail.tries, cause = cause(&error), "a letter was not sent");
            Outcome::Trouble(format!("{error:#}"))
        });
        let (id, now) = (mail.id.clone(), self.clock.now());
        match self.database.write(move |db| Ok(outbox::settle(db, &mail, outcome, now)?)).await {
            Ok(MailState::Failed) => tracing::error!(mail = %id, "a letter is given up"),
            Ok(_) => {}
            Err(error) => tracing::error!(mail = %id, %error, "what became of a letter could not be noted; it may come twice"),
        }
    }

    async fn send(&self, mail: &Leased) -> anyhow::Result<Outcome> {
        let (config, intent, now) = (self.config.clone(), mail.intent.clone(), self.clock.now());
        let draft = self.database.read(move |db| letter::draft(db, &intent, Desk { config: &config, now })).await?;
        let Some(draft) = draft else { return Ok(Outcome::Dropped) };
        let letter = self.write(mail, draft)?;
        self.postman.carry(letter, now).await?;
        self.sent.fetch_add(1, Ordering::Relaxed);
        Ok(Outcome::Sent)
    }

    fn write(&self, mail: &Leased, draft: Draft) -> anyhow::Result<Letter> {
        let words = self.pens.draw(&draft)?;
        let message = sendable(&self.from, &draft, &words, &mail.message_id, self.clock.now())?;
        Ok(Letter { id: mail.id.to_string(), kind: mail.intent.kind, to: draft.to, words, calendars: draft.calendars, message })
    }
}

/// What the log may tell: a mail server's answer repeats addresses, its number does not.
fn cause(error: &anyhow::Error) -> String {
    match error.downcast_ref::<lettre::transport::smtp::Error>() {
        Some(answer) if answer.is_timeout() => "the mail server was too slow".to_owned(),
        Some(answer) => {
            answer.status().map_or_else(|| "no connection to the mail server".to_owned(), |code| format!("the mail server answered {code}"))
        }
        None => format!("{error:#}"),
    }
}
