//! What the operator reads: one line a request, with an id that the answer carries too. It names the address as
//! the table of addresses writes it, never what stood in its place: no token, no person.

use super::metrics::Metrics;
use crate::state::State;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;
use std::time::Instant;
use tracing::Instrument;

/// The header that carries a request's id.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// What an address outside the table is called.
const ELSEWHERE: &str = "elsewhere";

/// Notes each request in the log and in the metrics.
pub async fn note(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let id = uuid::Uuid::new_v4().simple().to_string();
    let span = tracing::info_span!("request", id);
    // No copy of the request may live while it is routed: the router changes it in place.
    let (begun, method) = (Instant::now(), req.method().clone());
    let metrics = req.app_data::<web::Data<State>>().map(|state| state.metrics.clone());
    let mut answer = next.call(req).instrument(span.clone()).await;
    let status = answer.as_ref().map_or_else(|error| error.as_response_error().status_code(), ServiceResponse::status).as_u16();
    if let (Ok(response), Ok(id)) = (&mut answer, HeaderValue::from_str(&id)) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    let route = answer.as_ref().ok().and_then(|response| response.request().match_pattern());
    span.in_scope(|| tell(&method, route, status, begun, metrics));
    answer
}

fn tell(method: &Method, route: Option<String>, status: u16, begun: Instant, metrics: Option<Metrics>) {
    let route = route.unwrap_or_else(|| ELSEWHERE.to_owned());
    let took = begun.elapsed();
    let millis = took.as_secs_f64() * 1000.0;
    if route.starts_with("/static") || route.ends_with("z") {
        tracing::debug!(%method, route, status, millis, "{method} {route} answered {status}");
    } else {
        tracing::info!(%method, route, status, millis, "{method} {route} answered {status}");
    }
    if let Some(metrics) = metrics {
        metrics.note(method, route, status, took);
    }
}
