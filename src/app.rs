//! Builds a running Leerkring from its settings: the same call serves `main` and the tests.

use crate::cases;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Database, DatabaseUrl, OnCommit};
use crate::jobs::Background;
use crate::live::Hub;
use crate::mail::{Mailer, Pens};
use crate::routes;
use crate::state::State;
use crate::vault::Vault;
use crate::web::metrics::{self, Metrics};
use crate::web::templates::Templates;
use crate::web::{guard, log};
use actix_web::dev::Server;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use anyhow::Context;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

/// Headers that take longer than this are not waited for.
const HEADERS_WITHIN: Duration = Duration::from_secs(5);
/// A silent connection stays open this long: longer than the proxy in front keeps its own, so that none sends a request
/// into a connection that is just being closed. The five seconds of actix are too few as well for a server under load:
/// it looks at the timer before it reads, and a request that waited that long for its turn is cut off.
const KEEP_ALIVE: Duration = Duration::from_secs(75);
/// A connection whose other end takes nothing for this long is closed.
#[cfg(target_os = "linux")]
const STALLED: Duration = Duration::from_secs(15);
/// What is under way when the process is told to stop gets this long, in seconds.
const LAST_WORDS: u64 = 8;

/// Opens the database, migrated, and everything that stands on it. Fails, saying why, when the database cannot be reached.
pub async fn build(config: Config, clock: Clock) -> anyhow::Result<Arc<State>> {
    let hub = Arc::new(Hub::default());
    let db = open(config.database.clone(), Some(config.vault.clone()), hub.clone()).await?;
    let missing = db.read(cases::missing_key).await.map_err(|cause| anyhow::anyhow!("the keys of cases cannot be checked: {cause}"))?;
    if let Some(name) = missing {
        anyhow::bail!(
            "cases lie under the key {name}, which is missing: add it to LEERKRING_CASE_KEYS, or give back the LEERKRING_SECRET of before"
        );
    }
    let config = Arc::new(config);
    let mailer = Mailer::new(config.clone(), db.clone(), clock.clone(), Pens::embedded())?;
    Ok(Arc::new(State { config, clock, db, hub, mailer, metrics: Metrics::default(), templates: Templates::embedded() }))
}

/// Opens the database, migrated; the hub hears what is written. Commands that read no sealed words need no vault.
pub async fn open(url: DatabaseUrl, vault: Option<Arc<Vault>>, hub: Arc<Hub>) -> anyhow::Result<Database> {
    let on_commit: OnCommit = Arc::new(move |payloads: Vec<String>| hub.receive(payloads.iter().map(String::as_str)));
    let name = url.to_string();
    let opened = tokio::task::spawn_blocking(move || Database::open(&url, vault, on_commit)).await?;
    opened.map_err(|cause| anyhow::anyhow!("the database {name} cannot be used: {cause}"))
}

/// Serves, with everything that works in the background, until the process is told to stop.
pub async fn run(state: Arc<State>, listener: TcpListener) -> anyhow::Result<()> {
    let server = serve(state.clone(), listener)?;
    let handle = server.handle();
    if let Some(listen) = state.config.metrics_listen {
        actix_web::rt::spawn(metrics::serve(state.clone(), listen).with_context(|| format!("cannot listen on {listen} for metrics"))?);
    }
    let background = Background::all(state);
    let stop = async move {
        told_to_stop().await;
        tracing::info!("stopping");
        // The sockets are bid farewell while the server waits for what is open.
        tokio::join!(background.stop(), handle.stop(true));
    };
    let (ended, ()) = tokio::join!(server, stop);
    Ok(ended?)
}

/// Waits for SIGTERM, or for Ctrl-C.
async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let terminate = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminate => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// Every connection inherits it: a browser that stops reading goes, whatever waits to be sent to it.
#[cfg(target_os = "linux")]
fn let_stalled_go(listener: &TcpListener) -> std::io::Result<()> {
    socket2::SockRef::from(listener).set_tcp_user_timeout(Some(STALLED))
}

/// Other systems have no such setting; there a connection stays until its other end goes.
#[cfg(not(target_os = "linux"))]
fn let_stalled_go(_: &TcpListener) -> std::io::Result<()> {
    Ok(())
}

/// Serves on a socket that is bound already. It stops through its handle, when whoever started it says so.
pub fn serve(state: Arc<State>, listener: TcpListener) -> anyhow::Result<Server> {
    let_stalled_go(&listener)?;
    let state = web::Data::from(state);
    let factory = move || {
        App::new()
            .app_data(state.clone())
            .app_data(web::PathConfig::default().error_handler(|_, _| crate::web::Error::NotFound.into()))
            .app_data(web::QueryConfig::default().error_handler(|_, _| crate::web::Error::Query.into()))
            .wrap(from_fn(guard::harden))
            .wrap(from_fn(log::note))
            .configure(|cfg| routes::register(cfg, state.config.demo))
    };
    let server = HttpServer::new(factory)
        .tcp_nodelay(true)
        .keep_alive(KEEP_ALIVE)
        .client_request_timeout(HEADERS_WITHIN)
        .shutdown_timeout(LAST_WORDS)
        .disable_signals()
        .listen(listener)?;
    Ok(server.run())
}
