//! The door to look as somebody, and the post that never left.

use super::{ROLES, email_of};
use crate::db::Db;
use crate::keys;
use crate::mail::KeptMail;
use crate::people::logins::{rules::ABSOLUTE, store as logins};
use crate::people::{live, store};
use crate::refusal::Refusal;
use crate::web::page::{private_cookie, spent_cookie};
use crate::web::{Error, HttpResponse, Page, Path, Posted, see_other};
use actix_web::cookie::time::Duration;
use actix_web::http::header::CONTENT_SECURITY_POLICY;
use chrono::{DateTime, FixedOffset, Utc};
use serde::Serialize;

/// The page of the post frames letters, which are pages of their own.
const FRAMING: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
    frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// A letter is one file with its own style, and does nothing.
const LETTER: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/// Signs the browser in as the person of a role, or out.
pub async fn look_as(page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let role = posted.read(|f| f.get("role", as_role))?;
    let (now, token, last) = (page.now(), keys::random_token(), page.visitor.signed_in.clone());
    let hash = keys::hash(&token);
    page.write(move |db| {
        if let Some(last) = last {
            logins::end_login(db, &last.person.id, &last.login, now)?;
            live::rights_changed(db, &last.person.id)?;
        }
        role.map_or(Ok(()), |name| let_in(db, name, &hash, now))
    })
    .await?;
    let mut response = see_other(if role.is_some() { "/home" } else { "/" });
    let cookie = match role {
        Some(_) => private_cookie(&page.state, "login", token, Duration::seconds(ABSOLUTE.num_seconds())),
        None => spent_cookie(&page.state, "login"),
    };
    response.add_cookie(&cookie).map_err(anyhow::Error::from)?;
    Ok(response)
}

/// The name that belongs to a role; a visitor has none.
fn as_role(raw: &str) -> Result<Option<&'static str>, Refusal> {
    if raw == "visitor" {
        return Ok(None);
    }
    let found = ROLES.iter().find(|(role, _)| *role == raw);
    found.map(|(_, name)| Some(*name)).ok_or(Refusal::input("demo-role-unknown"))
}

fn let_in(db: &mut Db, name: &str, token_hash: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let person = store::person_by_email(db, &email_of(name))?.ok_or(Error::NotFound)?;
    logins::open_login(db, &person.id, token_hash, "", now)?;
    Ok(())
}

#[derive(Serialize)]
struct PostView {
    mails: Vec<MailView>,
}

#[derive(Serialize)]
struct MailView {
    id: String,
    name: String,
    address: String,
    subject: String,
    text: String,
    calendars: Vec<String>,
    at: DateTime<FixedOffset>,
}

/// Every mail that was sent, the newest first.
pub async fn post(page: Page) -> Result<HttpResponse, Error> {
    let zone = page.state.config.zone;
    let view = |mail: KeptMail| MailView {
        id: mail.id,
        name: mail.to.0,
        address: mail.to.1,
        subject: mail.words.subject,
        text: mail.words.text,
        calendars: mail.calendars,
        at: mail.at.with_timezone(&zone).fixed_offset(),
    };
    let mails = page.state.mailer.postman.kept().into_iter().map(view).collect();
    let mut response = page.show("demo/post", &PostView { mails })?;
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, header(FRAMING));
    Ok(response)
}

/// One mail as its reader sees it; its links open in the window around it.
pub async fn letter(page: Page, id: Path<String>) -> Result<HttpResponse, Error> {
    let mail = page.state.mailer.postman.kept().into_iter().find(|mail| mail.id == *id).ok_or(Error::NotFound)?;
    let html = mail.words.html.replacen("<head>", "<head><base target=\"_top\">", 1);
    let mut response = HttpResponse::Ok().content_type("text/html; charset=utf-8").body(html);
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, header(LETTER));
    Ok(response)
}

fn header(policy: &'static str) -> actix_web::http::header::HeaderValue {
    actix_web::http::header::HeaderValue::from_static(policy)
}

#[cfg(test)]
pub(crate) fn stories(book: &mut crate::stories::Book) {
    let mail = MailView {
        id: "een".into(),
        name: "Ann D'Haese".into(),
        address: "ann@example.org".into(),
        subject: "Een <u>sessie</u>".into(),
        text: "Dag Ann".into(),
        calendars: vec!["BEGIN:VCALENDAR".into()],
        at: DateTime::UNIX_EPOCH.fixed_offset(),
    };
    book.tell("demo/post", &PostView { mails: Vec::new() });
    book.tell_anybody("demo/post", &PostView { mails: vec![mail] });
}
