//! What holds for every request: bodies come as they are, answers carry their safety headers, an error becomes a
//! page, and the log has one line that names no person.

use super::error::Error;
use super::page::{Page, go_sign_in, see_other};
use crate::i18n::Texts;
use crate::refusal::Kind;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ALLOW, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpResponse, HttpResponseBuilder, ResponseError};
use serde::Serialize;

/// Only our own files, only our own address; nothing inline, no frames.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Lets a form say DELETE, and sets the safety headers.
pub async fn harden(mut req: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // A form can only GET and POST; taking something back is a DELETE at the same address.
    if req.method() == Method::POST && req.query_string().split('&').any(|pair| pair == "_method=DELETE") {
        req.head_mut().method = Method::DELETE;
    }
    let mut response = next.call(req).await?.map_into_boxed_body();
    safety_headers(response.headers_mut());
    Ok(response)
}

fn safety_headers(headers: &mut HeaderMap) {
    for (name, value) in [
        ("content-security-policy", CONTENT_SECURITY_POLICY),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ] {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}

/// Turns every error into a page in the visitor's language; whoever must sign in first is sent there.
pub async fn explain(req: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(req).await?.map_into_boxed_body();
    let Some(error) = response.response().error() else { return Ok(response) };
    let (request, answer) = (response.request().clone(), explained(response.request(), error).await);
    Ok(ServiceResponse::new(request, answer))
}

async fn explained(req: &actix_web::HttpRequest, error: &actix_web::Error) -> HttpResponse {
    let not_found = Error::NotFound;
    // What is not ours is a path that does not parse, and that is a thing that is not there.
    let error = error.as_error::<Error>().unwrap_or(&not_found);
    if let Error::Broken(cause) = error {
        tracing::error!(cause = format!("{cause:#}"), "a request broke");
    }
    if let Error::SignIn = error {
        let posted_from = || Page::extract(req).into_inner().map_or_else(|_| "/home".to_owned(), |page| page.came_from());
        let back = if req.method() == Method::GET { req.uri().to_string() } else { posted_from() };
        return see_other(&go_sign_in(&back));
    }
    if let Error::Again(back) = error {
        return Page::extract(req).into_inner().map_or_else(|_| see_other(back), |page| page.see_other_saying(back, "flash-form-again"));
    }
    let drawn = match Page::extract(req).await {
        Ok(page) => {
            let view = view(error, &page);
            page.show_with(HttpResponseBuilder::new(error.status_code()), "error", &view)
        }
        Err(error) => Err(error),
    };
    let mut answer = drawn.unwrap_or_else(|cause| {
        tracing::error!(%cause, "the page of an error broke too");
        HttpResponse::build(error.status_code()).body(error.status_code().to_string())
    });
    if let Error::Method(allowed) = error
        && let Ok(allowed) = HeaderValue::from_str(allowed)
    {
        answer.headers_mut().insert(ALLOW, allowed);
    }
    answer
}

/// An error as its page shows it.
#[derive(Debug, Serialize)]
pub struct ErrorView {
    /// Key of the heading.
    pub heading: &'static str,
    /// What happened and what to do now.
    pub sentence: String,
    /// Which drawing of chairs.
    pub chairs: &'static str,
    /// Where the button leads.
    pub href: String,
    /// Key of the button's text.
    pub action: &'static str,
    /// The status code.
    pub status: u16,
}

fn view(error: &Error, page: &Page) -> ErrorView {
    let language = page.visitor.language;
    let sentence = match error {
        Error::Refused(refusal) => Texts::refusal(language, refusal),
        other => Texts::plain(language, sentence_of(other)),
    };
    let (href, action) = way_out(error, page);
    ErrorView { heading: heading_of(error), sentence, chairs: chairs_of(error), href, action, status: error.status_code().as_u16() }
}

fn heading_of(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "web-error-not-found",
        Error::Method(_) => "web-error-method",
        Error::Query => "web-error-query",
        Error::Refused(refusal) if refusal.kind == Kind::State => "web-error-moved-on",
        Error::Refused(_) | Error::Invalid(_) => "web-error-refused",
        Error::SignIn => "web-error-sign-in",
        Error::Forged | Error::Again(_) => "web-error-forged",
        Error::TooLarge => "web-error-too-large",
        Error::NotAForm | Error::TooSlow => "web-error-not-a-form",
        Error::Broken(_) => "web-error-broken",
    }
}

fn sentence_of(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "web-error-not-found-text",
        Error::Method(_) => "web-error-method-text",
        Error::Query => "web-error-query-text",
        Error::Refused(_) | Error::Invalid(_) => "web-error-invalid-text",
        Error::SignIn => "web-error-sign-in-text",
        Error::Forged | Error::Again(_) => "web-error-forged-text",
        Error::TooLarge => "web-error-too-large-text",
        Error::NotAForm | Error::TooSlow => "web-error-not-a-form-text",
        Error::Broken(_) => "web-error-broken-text",
    }
}

fn chairs_of(error: &Error) -> &'static str {
    match error {
        Error::NotFound => "empty",
        Error::Broken(_) => "fallen",
        _ => "closed",
    }
}

fn way_out(error: &Error, page: &Page) -> (String, &'static str) {
    let home = if page.visitor.signed_in.is_some() { ("/home", "web-error-action-home") } else { ("/", "web-error-action-catalogue") };
    match error {
        Error::NotFound | Error::Broken(_) => (home.0.to_owned(), home.1),
        _ => (page.came_from(), "web-error-action-back"),
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::Query => StatusCode::BAD_REQUEST,
            Self::Refused(refusal) => match refusal.kind {
                Kind::Input => StatusCode::UNPROCESSABLE_ENTITY,
                Kind::State => StatusCode::CONFLICT,
            },
            Self::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignIn | Self::Again(_) => StatusCode::SEE_OTHER,
            Self::Forged => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        HttpResponse::new(self.status_code())
    }
}
