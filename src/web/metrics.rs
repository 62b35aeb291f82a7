//! Figures for Prometheus, on an address of their own.

use crate::state::State;
use crate::web::Error;
use crate::{live, mail};
use actix_web::dev::Server;
use actix_web::http::{Method, header};
use actix_web::{App, HttpResponse, HttpServer, web};
use prometheus_client::encoding::{EncodeLabelSet, text::encode};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// Upper ends of the classes of latency, in seconds.
const CLASSES: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];
/// What Prometheus reads.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: String,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: String,
}

/// What is counted as it happens; clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    requests: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
}

impl Default for Metrics {
    fn default() -> Self {
        let classes: fn() -> Histogram = || Histogram::new(CLASSES);
        Self { requests: Family::default(), seconds: Family::new_with_constructor(classes) }
    }
}

impl Metrics {
    /// Counts a request, by the address as the table of addresses writes it.
    pub fn note(&self, method: &Method, route: String, status: u16, took: Duration) {
        // Anybody can invent methods; each would be a figure of its own.
        let method = if [Method::GET, Method::POST, Method::DELETE].contains(method) { method.as_str() } else { "other" };
        self.seconds.get_or_create(&Route { route: route.clone() }).observe(took.as_secs_f64());
        self.requests.get_or_create(&Answered { method: method.to_owned(), route, status }).inc();
    }
}

/// Serves `/metrics`, and nothing else, on this address.
pub fn serve(state: Arc<State>, listen: SocketAddr) -> std::io::Result<Server> {
    let state = web::Data::from(state);
    let factory = move || App::new().app_data(state.clone()).route("/metrics", web::get().to(show));
    Ok(HttpServer::new(factory).workers(1).disable_signals().bind(listen)?.run())
}

async fn show(state: web::Data<State>) -> HttpResponse {
    match text(&state).await {
        Ok(text) => HttpResponse::Ok().insert_header((header::CONTENT_TYPE, OPEN_METRICS)).body(text),
        Err(error) => {
            tracing::error!(%error, "the figures could not be read");
            HttpResponse::ServiceUnavailable().finish()
        }
    }
}

/// All figures of now, in the text form of OpenMetrics.
pub async fn text(state: &State) -> Result<String, Error> {
    let waiting = state.read(|db| Ok(mail::outbox::waiting(db)?)).await?;
    let mut registry = Registry::with_prefix("leerkring");
    registry.register("requests", "Requests answered", state.metrics.requests.clone());
    registry.register_with_unit("request", "Time until the answer", Unit::Seconds, state.metrics.seconds.clone());
    let (sent, failed) = state.mailer.counts();
    let live::Counts { listeners, frames, slow } = state.hub.counts();
    let stats = state.db.stats();
    let [commits, writes, statements] = [&stats.commits, &stats.writes, &stats.statements].map(|figure| figure.load(Ordering::Relaxed));
    for (name, help, figure) in [
        ("mails_sent", "Letters handed to the postman", sent),
        ("mails_failed", "Tries to send a letter that failed", failed),
        ("live_frames", "Frames handed to listeners", frames),
        ("live_let_go", "Listeners let go because they did not read", slow),
        ("database_commits", "Transactions committed", commits),
        ("database_statements", "Statements sent to the database; divided by the requests, the queries of a page", statements),
        ("database_writes", "Writes that commits acknowledged; divided by the commits, the size of a group", writes),
    ] {
        registry.register(name, help, ConstCounter::new(figure));
    }
    registry.register("sockets_open", "Listeners now", ConstGauge::new(i64::try_from(listeners).unwrap_or(i64::MAX)));
    registry.register("mails_waiting", "Letters that wait", ConstGauge::new(waiting));
    let mut text = String::new();
    encode(&mut text, &registry).map_err(anyhow::Error::from)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_route_and_not_by_address() {
        let metrics = Metrics::default();
        for method in [Method::GET, Method::from_bytes(b"BREW").unwrap()] {
            metrics.note(&method, "/networks/{network}".to_owned(), 200, Duration::from_millis(3));
        }
        let mut registry = Registry::default();
        registry.register("requests", "Requests answered", metrics.requests.clone());
        let mut text = String::new();
        encode(&mut text, &registry).unwrap();
        assert!(text.contains(r#"requests_total{method="GET",route="/networks/{network}",status="200"} 1"#), "{text}");
        assert!(text.contains(r#"method="other""#) && !text.contains("BREW"), "{text}");
    }
}
