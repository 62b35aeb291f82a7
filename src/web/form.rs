//! Forms: what was posted, parsed into types at the door, and shown again, with every problem at its field,
//! when it cannot be used.

use super::error::Error;
use super::seat::Visitor;
use super::{csrf, page, visit};
use crate::i18n::FluentArgs;
use crate::ids::PersonId;
use crate::refusal::{Kind, Refusal};
use crate::state::State;
use crate::words::readable;
use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use futures_util::StreamExt;
use futures_util::future::LocalBoxFuture;
use serde::Serialize;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// The largest field that is sure to be read: one that is too long for its type is told so, not cut off.
const LARGEST_FIELD: usize = 1024 * 1024;
/// The largest body that is read. A form writes each byte that is no plain letter as three; the rest is for other fields.
const LARGEST: usize = 3 * LARGEST_FIELD + LARGEST_FIELD;
/// The longest that a body may take to arrive.
const PATIENCE: Duration = Duration::from_secs(30);

const DOUBLED: Refusal = Refusal::input("form-field-doubled");
const UNKNOWN: Refusal = Refusal::input("form-field-unknown");

/// A form that came from a page drawn for this browser.
#[derive(Debug)]
pub struct Posted {
    /// The address of the page that held the form.
    pub page: String,
    /// The address that it was posted to.
    pub action: String,
    fields: BTreeMap<String, Vec<String>>,
    once: Option<String>,
    // Whether one of the fields that no page shows came twice.
    doubled: bool,
}

impl Posted {
    /// Parses the form: all problems at once. A field that nobody asked for, or one that came twice, is a problem.
    pub fn read<T>(&self, parse: impl FnOnce(&Fields) -> Option<T>) -> Result<T, Error> {
        let fields = Fields { posted: self, asked: RefCell::default(), problems: RefCell::default() };
        let parsed = parse(&fields);
        let mut problems = fields.problems.take();
        let asked = fields.asked.take();
        problems.extend(self.doubled.then_some(DOUBLED));
        problems.extend(self.fields.keys().filter(|name| !asked.contains(name.as_str())).map(|_| UNKNOWN));
        parsed.filter(|_| problems.is_empty()).ok_or(Error::Invalid(problems))
    }

    /// The id that was made when the form was drawn: saving under it makes a second press of the button harmless.
    pub fn once<T>(&self, parse: impl FnOnce(&str) -> Result<T, crate::ids::NotAnId>, fresh: impl FnOnce() -> T) -> T {
        self.once.as_deref().and_then(|raw| parse(raw).ok()).unwrap_or_else(fresh)
    }

    /// Checks a form that has only a button.
    pub fn read_nothing(&self) -> Result<(), Error> {
        self.read(|_| Some(()))
    }

    /// Answers a form: to the address that `saved` names or, when it could not be used, by the page again with
    /// what was typed and what is wrong (422, or 409 when the thing has moved on).
    pub async fn answer(
        &self,
        saved: Result<String, Error>,
        draw: impl AsyncFnOnce(FormView) -> Result<HttpResponse, Error>,
    ) -> Result<HttpResponse, Error> {
        let (status, problems) = match saved {
            Ok(address) => return Ok(page::see_other(&address)),
            Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
            Err(Error::Refused(refusal)) if refusal.kind == Kind::Input => (StatusCode::UNPROCESSABLE_ENTITY, vec![refusal]),
            Err(Error::Refused(refusal)) => (StatusCode::CONFLICT, vec![refusal]),
            Err(other) => return Err(other),
        };
        let mut response = draw(self.view(&problems)).await?;
        *response.status_mut() = status;
        Ok(response)
    }

    /// What was typed, to keep it for somebody who must sign in first.
    pub fn fields(&self) -> &BTreeMap<String, Vec<String>> {
        &self.fields
    }

    fn view(&self, problems: &[Refusal]) -> FormView {
        let view = |p: &Refusal| ProblemView { field: p.field, text: p.text, count: p.count };
        FormView { action: self.action.clone(), values: self.fields.clone(), problems: problems.iter().map(view).collect() }
    }
}

/// The fields of a form while it is parsed.
pub struct Fields<'a> {
    posted: &'a Posted,
    asked: RefCell<BTreeSet<String>>,
    problems: RefCell<Vec<Refusal>>,
}

impl Fields<'_> {
    /// One field, parsed; a missing one is parsed as empty.
    pub fn get<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Option<T> {
        let values = self.values(name);
        if values.len() > 1 {
            self.refuse(DOUBLED.at(name));
            return None;
        }
        let parsed = readable(values.first().map_or("", String::as_str)).and_then(parse);
        parsed.map_err(|refusal| self.refuse(refusal.at(name))).ok()
    }

    /// One field that may stay empty, for parsers that read blank as absent such as `Line::optional`.
    pub fn optional<T>(&self, name: &'static str, parse: impl FnOnce(&str) -> Result<Option<T>, Refusal>) -> Option<Option<T>> {
        self.get(name, parse)
    }

    /// All values of a field that may come more than once.
    pub fn list<T>(&self, name: &'static str, parse: impl Fn(&str) -> Result<T, Refusal>) -> Option<Vec<T>> {
        let parsed: Result<Vec<T>, Refusal> = self.values(name).iter().map(|raw| readable(raw).and_then(&parse)).collect();
        parsed.map_err(|refusal| self.refuse(refusal.at(name))).ok()
    }

    /// Every field whose name begins with `prefix`, parsed from the rest of its name and its value: for a form with a
    /// row of controls for each person.
    pub fn each<T>(&self, prefix: &'static str, parse: impl Fn(&str, &str) -> Result<T, Refusal>) -> Option<Vec<T>> {
        let rows = self.posted.fields.iter().filter_map(|(name, values)| Some((name, name.strip_prefix(prefix)?, values)));
        let parsed = rows.map(|(name, rest, values)| {
            self.asked.borrow_mut().insert(name.clone());
            if let [value] = values.as_slice() { readable(value).and_then(|value| parse(rest, value)) } else { Err(DOUBLED) }
        });
        parsed.collect::<Result<Vec<T>, Refusal>>().map_err(|refusal| self.refuse(refusal.at(prefix))).ok()
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &'static str) -> bool {
        let values = self.values(name);
        if values.len() > 1 {
            self.refuse(DOUBLED.at(name));
        }
        values.iter().any(|value| !value.is_empty())
    }

    /// The id that was made when the form was drawn.
    pub fn once<T>(&self, parse: impl FnOnce(&str) -> Result<T, crate::ids::NotAnId>, fresh: impl FnOnce() -> T) -> T {
        self.posted.once(parse, fresh)
    }

    /// Adds a problem that concerns more than one field.
    pub fn refuse(&self, refusal: Refusal) {
        self.problems.borrow_mut().push(refusal);
    }

    fn values(&self, name: &'static str) -> &[String] {
        self.asked.borrow_mut().insert(name.to_owned());
        self.posted.fields.get(name).map_or(&[], Vec::as_slice)
    }
}

/// A form as templates see it: blank, or with what was typed and what is wrong.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FormView {
    action: String,
    values: BTreeMap<String, Vec<String>>,
    problems: Vec<ProblemView>,
}

#[derive(Debug, Clone, Serialize)]
struct ProblemView {
    field: Option<&'static str>,
    text: &'static str,
    count: Option<i64>,
}

impl FormView {
    /// A form as it was typed before its writer had to sign in again.
    pub fn kept(action: String, values: BTreeMap<String, Vec<String>>) -> Self {
        Self { action, values, problems: Vec::new() }
    }

    /// This form with so many values of each field at most.
    pub fn first(mut self, most: usize) -> Self {
        self.values.values_mut().for_each(|values| values.truncate(most));
        self
    }

    /// This form when it belongs to `action`, else a blank one: for pages with several forms.
    pub fn only(&self, action: &str) -> Self {
        if self.action == action { self.clone() } else { Self::default() }
    }

    /// The first typed value of a field.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.first().map(String::as_str)
    }

    /// All typed values of a field.
    pub fn values(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// The fields whose names begin with `prefix`: the rest of the name, and the first typed value.
    pub fn each<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.values.iter().filter_map(move |(name, values)| Some((name.strip_prefix(prefix)?, values.first()?.as_str())))
    }

    /// Whether nothing was typed yet.
    pub fn is_blank(&self) -> bool {
        self.values.is_empty()
    }
}

/// What was typed into a field of a serialised `FormView`.
pub(super) fn typed(form: &Value, name: &str) -> Option<Value> {
    form.get("values")?.get(name)?.get(0).cloned()
}

/// The key and the arguments of the sentence about a field of a serialised `FormView`.
pub(super) fn problem<'a>(form: &'a Value, name: &str) -> Option<(&'a str, FluentArgs<'a>)> {
    let problems = form.get("problems")?.as_array()?;
    let found = problems.iter().find(|p| p["field"].as_str().unwrap_or("") == name)?;
    let args = found["count"].as_i64().map(|count| ("count", count));
    Some((found["text"].as_str()?, FluentArgs::from_iter(args)))
}

impl FromRequest for Posted {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move { posted(&req, payload).await })
    }
}

pub(super) async fn posted(req: &HttpRequest, payload: Payload) -> Result<Posted, Error> {
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().is_some_and(|k| k.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")) {
        return Err(Error::NotAForm);
    }
    let body = actix_web::rt::time::timeout(PATIENCE, body(payload)).await.map_err(|_| Error::TooSlow)??;
    let mut fields = BTreeMap::<String, Vec<String>>::new();
    for (name, value) in url::form_urlencoded::parse(&body) {
        fields.entry(name.into_owned()).or_default().push(value.into_owned());
    }
    match (prove(req, &fields), earlier(req, &fields)?) {
        (Err(Error::Forged), Some(writer)) => Err(visit::again(state(req)?, writer, &form(req, fields)).await),
        (proof, _) => proof.map(|()| form(req, fields)),
    }
}

/// Whether these fields came from a page drawn for this browser.
pub(super) fn prove(req: &HttpRequest, fields: &BTreeMap<String, Vec<String>>) -> Result<(), Error> {
    if csrf::holds(&state(req)?.config.keys, &Visitor::of(req)?.cookie, token(fields)) { Ok(()) } else { Err(Error::Forged) }
}

/// Who sent these fields from a page of ours that was drawn before they signed in anew, in another tab perhaps.
fn earlier(req: &HttpRequest, fields: &BTreeMap<String, Vec<String>>) -> Result<Option<PersonId>, Error> {
    let typed = !visit::is_open(req.path());
    let ours = typed && csrf::is_ours(req, &state(req)?.config.public_url) && csrf::is_token(token(fields));
    Ok(Visitor::of(req)?.signed_in.as_ref().filter(|_| ours).map(|signed_in| signed_in.person.id.clone()))
}

fn token(fields: &BTreeMap<String, Vec<String>>) -> &str {
    fields.get("_csrf").and_then(|values| values.first()).map_or("", String::as_str)
}

fn state(req: &HttpRequest) -> Result<&web::Data<State>, Error> {
    req.app_data::<web::Data<State>>().ok_or_else(|| Error::Broken(anyhow::anyhow!("no state")))
}

/// The form that these fields make, when they came from a page drawn for this browser.
pub(super) fn proven(req: &HttpRequest, fields: BTreeMap<String, Vec<String>>) -> Result<Posted, Error> {
    prove(req, &fields).map(|()| form(req, fields))
}

fn form(req: &HttpRequest, mut fields: BTreeMap<String, Vec<String>>) -> Posted {
    let mut doubled = false;
    let mut hidden = |name: &str| {
        let values = fields.remove(name).unwrap_or_default();
        doubled |= values.len() > 1;
        values.into_iter().next()
    };
    hidden("_csrf");
    let page = hidden("_page").filter(|page| page.starts_with('/') && !page.starts_with("//")).unwrap_or_else(|| "/".to_owned());
    let once = hidden("_once");
    req.extensions_mut().insert(page::FormPage(page.clone()));
    Posted { page, action: req.path().to_owned(), fields, once, doubled }
}

async fn body(mut payload: Payload) -> Result<Vec<u8>, Error> {
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Error::NotAForm)?;
        if body.len() + chunk.len() > LARGEST {
            return Err(Error::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
