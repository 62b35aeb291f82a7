//! What a process holds: one of each, shared by all requests, sockets and rounds.

use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Database, Db};
use crate::live::Hub;
use crate::mail::Mailer;
use crate::web::error::Error;
use crate::web::metrics::Metrics;
use crate::web::templates::Templates;
use std::sync::Arc;

/// The parts of a running Leerkring.
pub struct State {
    /// The settings.
    pub config: Arc<Config>,
    /// The time.
    pub clock: Clock,
    /// The facts.
    pub db: Database,
    /// Who listens.
    pub hub: Arc<Hub>,
    /// The post office.
    pub mailer: Mailer,
    /// What the operator counts.
    pub metrics: Metrics,
    /// How pages are drawn.
    pub templates: &'static Templates,
}

impl State {
    /// Reads, on a connection that does not write.
    pub async fn read<T: Send + 'static>(&self, work: impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        self.db.read(work).await
    }

    /// Writes in one transaction; what it announces goes out after the commit.
    pub async fn write<T: Send + 'static>(&self, work: impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        self.db.write(work).await
    }
}
