//! Recognises the visitor of a request, and keeps the form of somebody whose login ended while it was filled in.

use super::error::Error;
use super::form::{FormView, Posted};
use super::page::{go_sign_in, see_other};
use super::seat::{SignedIn, Visitor};
use super::upload::is_upload;
use crate::db::Db;
use crate::i18n::Language;
use crate::ids::{ParkedId, PersonId};
use crate::keys;
use crate::networks;
use crate::people::logins;
use crate::people::parked::store::{self as parked, Parked};
use crate::people::rules::onward;
use crate::state::State;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use chrono::{DateTime, Utc};
use std::rc::Rc;

/// Addresses that anybody may post to: nothing has to wait for a sign-in there.
const OPEN: &[&str] = &["/sign-in", "/sign-in/code", "/sign-out", "/settings/theme", "/settings/language"];

/// The word of an address that names a form which waits.
const PARKED: &str = "parked";

/// The name of a cookie: with the prefix that ties it to this host when the public address is https.
pub fn cookie_name(state: &State, name: &str) -> String {
    if state.config.is_https() { format!("__Host-{name}") } else { name.to_owned() }
}

/// Recognises the visitor before the handler runs. When that fails, the answer is its error, for a visitor nobody knows.
pub async fn recognise(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let state = req.app_data::<web::Data<State>>().cloned().ok_or_else(|| Error::Broken(anyhow::anyhow!("no state")))?;
    let (found, trouble) = match find_by_cookie(&state, req.request()).await {
        Ok(found) => (found, None),
        Err(error) => (Found::default(), Some(error)),
    };
    let visitor = Rc::new(visitor(&state, req.request(), found));
    let waits = visitor.lapsed.is_some() && req.method() == Method::POST && !is_open(req.path());
    req.extensions_mut().insert(visitor.clone());
    // An encoded body may unfold to a thousand times its size before anybody looks at it.
    let encoded = req.headers().get(header::CONTENT_ENCODING).is_some_and(|v| v != "identity");
    let answer = match (trouble, encoded, waits) {
        (Some(trouble), ..) => Err(trouble),
        (None, true, _) => Err(Error::NotAForm),
        (None, false, true) => wait_with(&state, &visitor, &mut req).await,
        (None, false, false) => return next.call(req).await.map(ServiceResponse::map_into_left_body),
    };
    // `into_response` would drop the error that `explain` makes a page of.
    Ok(match answer {
        Ok(answer) => req.into_response(answer).map_into_right_body(),
        Err(error) => req.error_response(error).map_into_right_body(),
    })
}

async fn wait_with(state: &web::Data<State>, visitor: &Visitor, req: &mut ServiceRequest) -> Result<HttpResponse, Error> {
    // A file is not kept for later: its sender comes back to the page that held the form.
    if is_upload(req.request()) {
        return Err(Error::SignIn);
    }
    let posted = req.extract::<Posted>().await?;
    park(state, visitor, posted).await
}

/// Whether what is posted to an address is a press of a button, and no text that could be lost.
pub(super) fn is_open(path: &str) -> bool {
    OPEN.contains(&path) || ["/demo/", "/digest/stop/", "/replies/"].iter().any(|open| path.starts_with(open))
}

/// The value of a cookie of ours.
fn cookie(state: &State, req: &HttpRequest, name: &str) -> Option<String> {
    req.cookie(&cookie_name(state, name)).map(|c| c.value().to_owned())
}

/// The secret that a cookie of ours holds, if it can be one.
fn token(state: &State, req: &HttpRequest, name: &str) -> Option<String> {
    cookie(state, req, name).filter(|v| (20..=64).contains(&v.len()))
}

async fn find_by_cookie(state: &web::Data<State>, req: &HttpRequest) -> Result<Found, Error> {
    match token(state, req, "login") {
        Some(login) => read(state, keys::hash(&login), parked_id(req)).await,
        None => Ok(Found::default()),
    }
}

fn visitor(state: &State, req: &HttpRequest, found: Found) -> Visitor {
    let browser = token(state, req, "browser");
    let theme = cookie(state, req, "theme").unwrap_or_default();
    let browser_known = browser.is_some();
    let browser = browser.unwrap_or_else(keys::random_token);
    Visitor {
        language: language(req, state, found.signed_in.as_ref()),
        theme: ["light", "dark"].into_iter().find(|known| *known == theme).unwrap_or("auto"),
        cookie: token(state, req, "login").unwrap_or_else(|| browser.clone()),
        browser,
        browser_known,
        flash: cookie(state, req, "flash").filter(|key| key.starts_with("flash-")),
        signed_in: found.signed_in,
        lapsed: found.lapsed,
        seats: found.seats,
        news: found.news,
        parked: found.parked,
    }
}

/// The person's own choice, else this browser's, else what the browser asks for.
fn language(req: &HttpRequest, state: &State, signed_in: Option<&SignedIn>) -> Language {
    let chosen = || cookie(state, req, "language").and_then(|chosen| Language::parse(&chosen));
    // The demonstration's season is told in Dutch, whatever the browser asks for.
    let asks = !state.config.demo;
    let asked =
        || req.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).filter(|_| asks).and_then(Language::from_accept);
    signed_in.and_then(|s| s.person.language).or_else(chosen).or_else(asked).unwrap_or(state.config.language)
}

fn parked_id(req: &HttpRequest) -> Option<ParkedId> {
    let mut query = url::form_urlencoded::parse(req.query_string().as_bytes());
    query.find(|(name, _)| name == PARKED).and_then(|(_, id)| ParkedId::parse(&id).ok())
}

#[derive(Default)]
struct Found {
    signed_in: Option<SignedIn>,
    lapsed: Option<PersonId>,
    seats: Vec<networks::SeatRow>,
    news: i64,
    parked: FormView,
    seen_long_ago: bool,
}

async fn read(state: &web::Data<State>, token_hash: String, parked: Option<ParkedId>) -> Result<Found, Error> {
    let now = state.clock.now();
    let found = state.read(move |db| find(db, &token_hash, parked, now)).await?;
    if let (true, Some(signed_in)) = (found.seen_long_ago, &found.signed_in) {
        let login = signed_in.login.clone();
        state.write(move |db| Ok(logins::store::note_seen(db, &login, now)?)).await?;
    }
    Ok(found)
}

fn find(db: &mut Db, token_hash: &str, parked: Option<ParkedId>, now: DateTime<Utc>) -> Result<Found, Error> {
    let Some((login, person, news)) = logins::store::login_by_token(db, token_hash)? else { return Ok(Found::default()) };
    if !login.holds(now) {
        return Ok(Found { lapsed: Some(person.id), ..Found::default() });
    }
    let parked = match parked {
        Some(id) => parked::parked(db, &person.id, &id)?.map(|form| FormView::kept(form.action, form.fields)).unwrap_or_default(),
        None => FormView::default(),
    };
    Ok(Found {
        news,
        seats: networks::seats_of(db, &person.id)?,
        seen_long_ago: login.seen_long_ago(now),
        signed_in: Some(SignedIn { person, login: login.id }),
        lapsed: None,
        parked,
    })
}

/// Keeps what was typed, and sends its writer to sign in and back to the page that held the form.
async fn park(state: &web::Data<State>, visitor: &Visitor, posted: Posted) -> Result<HttpResponse, Error> {
    let Some(person) = visitor.lapsed.clone() else { return Err(Error::SignIn) };
    let back = keep(state, person, &posted).await?;
    Ok(see_other(&go_sign_in(back.as_deref().unwrap_or(onward(&posted.page)))))
}

/// Keeps a form that its writer sends in a login which began after it was drawn: nothing is done, it is shown again.
pub(super) async fn again(state: &State, writer: PersonId, posted: &Posted) -> Error {
    keep(state, writer, posted).await.map_or_else(|error| error, |back| back.map_or(Error::Forged, Error::Again))
}

/// Keeps what was typed; gives the page that shows it. None when its writer has no room for it.
async fn keep(state: &State, person: PersonId, posted: &Posted) -> Result<Option<String>, Error> {
    let (now, page) = (state.clock.now(), onward(&posted.page).to_owned());
    let form = Parked { page: page.clone(), action: posted.action.clone(), fields: posted.fields().clone() };
    let kept = state.write(move |db| Ok(parked::park(db, &person, &form, now)?)).await?;
    Ok(kept.map(|id| with_form(&page, &id)))
}

/// The address of a page that shows a form which waits, instead of one that it showed before.
fn with_form(page: &str, form: &ParkedId) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let others = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != PARKED);
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(others).append_pair(PARKED, form.as_str()).finish();
    format!("{path}?{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_shows_the_form_that_waited_last() {
        let (one, other) = (ParkedId::random(), ParkedId::random());
        let page = with_form("/settings", &one);
        assert_eq!(page, format!("/settings?parked={one}"));
        assert_eq!(with_form(&page, &other), format!("/settings?parked={other}"));
        assert_eq!(with_form(&format!("/people?parked={one}&page=2"), &other), format!("/people?page=2&parked={other}"));
    }
}
