//! Draws answers: a page in its frame, a fragment alone, an error as a page.

use super::error::Error;
use super::form::FormView;
use super::parts::{Alone, Kept};
use super::seat::Visitor;
use super::templates::Drawn;
use super::visit::cookie_name;
use super::{csrf, gzip, nav};
use crate::db::Db;
use crate::ids::PersonId;
use crate::state::State;
use actix_web::cookie::{Cookie, CookieBuilder, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder, web};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::borrow::Cow;
use std::future::{Ready, ready};
use std::rc::Rc;

/// A page of this many bytes or more is compressed.
const WORTH_COMPRESSING: usize = 1024;

/// What a handler draws with: the visitor, the state and the request.
#[derive(Clone)]
pub struct Page {
    /// Who asks.
    pub visitor: Rc<Visitor>,
    /// The parts of the process.
    pub state: web::Data<State>,
    req: HttpRequest,
}

/// The address of the page that held the form of this request.
#[derive(Debug, Clone)]
pub struct FormPage(pub String);

/// How a person looks in lists: initials on a colour that is theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Face {
    /// The name.
    pub name: String,
    /// At most two letters.
    pub initials: String,
    /// The name of a colour of the design.
    pub hue: &'static str,
}

impl Face {
    /// The face of a person; the colour stays the same everywhere.
    pub fn of(person: &PersonId, name: &str) -> Self {
        const HUES: [&str; 6] = ["plum", "gold", "petrol", "moss", "blue", "clay"];
        let sum: usize = person.as_str().bytes().map(usize::from).sum();
        Self { name: name.to_owned(), initials: initials(name), hue: HUES[sum % HUES.len()] }
    }
}

fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).take(2).collect()
}

#[derive(Serialize)]
struct Sheet<'a, V: Serialize> {
    page: nav::Chrome,
    #[serde(flatten)]
    view: &'a V,
}

impl Page {
    /// The moment of this request.
    pub fn now(&self) -> DateTime<Utc> {
        self.state.clock.now()
    }

    /// Reads.
    pub async fn read<T: Send + 'static>(&self, work: impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        self.state.read(work).await
    }

    /// Writes, in one transaction.
    pub async fn write<T: Send + 'static>(&self, work: impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
        self.state.write(work).await
    }

    /// The form of this page: blank, or as it was typed before its writer had to sign in again.
    pub fn form(&self) -> FormView {
        self.visitor.parked.clone()
    }

    /// Draws a page, or a part of one for a live update; both see the frame's facts under `page`.
    pub fn show(&self, template: &str, view: &impl Serialize) -> Result<HttpResponse, Error> {
        self.show_with(HttpResponse::Ok(), template, view)
    }

    /// Draws a part that is kept, for a live update: once for all who see it alike.
    pub fn show_part(&self, part: Kept<impl Serialize>) -> Result<HttpResponse, Error> {
        self.show("web/part", &Alone::from(part))
    }

    /// Draws a page with another status.
    pub fn show_with(&self, response: HttpResponseBuilder, template: &str, view: &impl Serialize) -> Result<HttpResponse, Error> {
        let path = self.req.uri().path_and_query().map_or("/", |p| p.as_str());
        let sheet = Sheet { page: nav::chrome(&self.visitor, &self.state.config, self.req.path()), view };
        let hidden = self.hidden_fields(path);
        let drawn = self.state.templates.draw(self.visitor.language, template, &sheet, &hidden);
        Ok(self.respond(response, drawn.map_err(|cause| Error::Broken(anyhow::anyhow!("template {template}: {cause}")))?))
    }

    fn hidden_fields(&self, path: &str) -> String {
        let token = csrf::token(&self.state.config.keys, &self.visitor.cookie);
        // A page drawn in answer to a form is not at its own address, but where the form was; and a part of a page that a
        // script draws anew belongs to the page that asked for it.
        let posted = self.req.extensions().get::<FormPage>().map(|page| page.0.clone());
        let around =
            || self.req.headers().get("HX-Request").and(self.req.headers().get(header::REFERER)).and_then(|v| same_origin(v, &self.state));
        let page = posted.or_else(around).unwrap_or_else(|| path.to_owned());
        let page = handlebars::html_escape(&page);
        format!("<input type=\"hidden\" name=\"_csrf\" value=\"{token}\"><input type=\"hidden\" name=\"_page\" value=\"{page}\">")
    }

    /// The page of ours that led here, as the browser tells.
    pub fn came_from(&self) -> String {
        let referer = self.req.headers().get(header::REFERER).and_then(|v| same_origin(v, &self.state));
        referer.unwrap_or_else(|| "/home".to_owned())
    }

    fn respond(&self, mut response: HttpResponseBuilder, drawn: Drawn) -> HttpResponse {
        response.insert_header((header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")));
        response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static("no-store")));
        if !self.visitor.browser_known {
            response.cookie(private_cookie(&self.state, "browser", self.visitor.browser.clone(), Duration::days(365)));
        }
        if self.visitor.flash.is_some() {
            response.cookie(spent_cookie(&self.state, "flash"));
        }
        let compress = drawn.size() >= WORTH_COMPRESSING && gzip::is_taken(&self.req);
        let small = compress.then(|| gzip::quickly(|take| drawn.pieces(take))).flatten();
        match small {
            Some(small) => response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))).body(small),
            None => response.body(String::from(drawn)),
        }
    }

    /// Answers with a way to another page, which says a sentence (`flash-…`) once.
    pub fn see_other_saying(&self, address: &str, text: &'static str) -> HttpResponse {
        let mut response = see_other(address);
        response.add_cookie(&cookie(&self.state, "flash", text).finish()).unwrap_or_default();
        response
    }

    /// The request, for what only it knows.
    pub fn request(&self) -> &HttpRequest {
        &self.req
    }
}

fn same_origin(referer: &HeaderValue, state: &State) -> Option<String> {
    let referer: url::Url = referer.to_str().ok()?.parse().ok()?;
    let ours = referer.origin() == state.config.public_url.origin();
    ours.then(|| referer[url::Position::BeforePath..url::Position::AfterQuery].to_owned())
}

/// A cookie that scripts cannot read, for this host alone; it goes with the browser.
fn cookie(state: &State, name: &str, value: impl Into<Cow<'static, str>>) -> CookieBuilder<'static> {
    Cookie::build(cookie_name(state, name), value).path("/").http_only(true).secure(state.config.is_https()).same_site(SameSite::Lax)
}

/// The same cookie, which stays for a while.
pub fn private_cookie(state: &State, name: &str, value: impl Into<Cow<'static, str>>, lasts: Duration) -> Cookie<'static> {
    cookie(state, name, value).max_age(lasts).finish()
}

/// The same cookie, spent: the browser forgets it.
pub fn spent_cookie(state: &State, name: &str) -> Cookie<'static> {
    private_cookie(state, name, "", Duration::ZERO)
}

/// The way to another page, after a form.
pub fn see_other(address: &str) -> HttpResponse {
    let address = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/home"));
    HttpResponse::SeeOther().insert_header((header::LOCATION, address)).insert_header((header::CACHE_CONTROL, "no-store")).finish()
}

/// The address of the sign-in page that leads on to `next`.
pub fn go_sign_in(next: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", next).finish();
    format!("/sign-in?{query}")
}

impl FromRequest for Page {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let state = req.app_data::<web::Data<State>>().cloned().ok_or_else(|| Error::Broken(anyhow::anyhow!("no state")));
        ready(state.and_then(|state| Ok(Self { visitor: Visitor::of(req)?, state, req: req.clone() })))
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_at_most_two_letters() {
        for (name, expected) in
            [("Sofie Daems", "SD"), ("Youssef El Amrani", "YA"), ("ahmed", "A"), ("  ", ""), ("'t Hooft", "TH"), ("ß ß", "SS")]
        {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
