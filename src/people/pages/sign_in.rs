//! Signing in with a code that comes by mail.
//!
//! An unknown address gets the same answer, after the same work, as a known one. Mail scanners follow links and
//! run scripts: the link in the mail only fills the code in, and a button pressed in the browser that asked signs in.

use crate::db::Db;
use crate::ids::{LoginId, SignInId};
use crate::keys;
use crate::mail::{self, Intent, Kind};
use crate::people::codes::rules::{CODES_WITHIN, WRONG_CODE, digits, may_send};
use crate::people::live;
use crate::people::rules::{Email, onward};
use crate::people::views::{CodePage, SignInPage};
use crate::people::{codes, logins, store};
use crate::web::page::{private_cookie, spent_cookie};
use crate::web::{Error, FormView, HttpResponse, Page, Posted, see_other};
use actix_web::cookie::time::Duration;
use actix_web::http::header;
use actix_web::web::Query;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// What the address of a sign-in page may carry.
#[derive(Debug, Deserialize)]
pub struct Wish {
    #[serde(default)]
    next: String,
    #[serde(default)]
    code: String,
}

/// Asks for the address.
pub async fn show(page: Page, wish: Query<Wish>) -> Result<HttpResponse, Error> {
    if page.visitor.signed_in.is_some() {
        return Ok(see_other(onward(&wish.next)));
    }
    draw_sign_in(&page, page.form(), &wish.next)
}

fn draw_sign_in(page: &Page, form: FormView, next: &str) -> Result<HttpResponse, Error> {
    let lapsed = page.visitor.lapsed.is_some();
    page.show("people/sign-in", &SignInPage { form, next: onward(next).to_owned(), lapsed })
}

/// Sends a code, when the address is somebody's.
pub async fn ask_code(page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let asked = send_code(&page, &posted).await;
    posted.answer(asked, async |form| draw_sign_in(&page, form.clone(), form.value("next").unwrap_or_default())).await
}

async fn send_code(page: &Page, posted: &Posted) -> Result<String, Error> {
    let (email, next) = posted.read(|f| {
        let email = f.get("email", Email::parse);
        let next = f.get("next", |raw| Ok(onward(raw).to_owned()));
        Some((email?, next?))
    })?;
    let (now, browser) = (page.now(), keys::hash(&page.visitor.browser));
    let language = page.visitor.language;
    let onward = next.clone();
    page.write(move |db| note_code(db, &email, &browser, language, &onward, now)).await?;
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("next", &next).finish();
    Ok(format!("/sign-in/code?{query}"))
}

/// Notes the code and its letter. For an unknown address the letter is drawn to nothing: both ways are the same work.
/// Whoever asks again and again has mails enough, and the page looks the same.
fn note_code(
    db: &mut Db,
    email: &Email,
    browser: &str,
    language: crate::i18n::Language,
    next: &str,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    codes::store::hold(db, email)?;
    let person = store::person_by_email(db, email.as_str())?.map(|person| person.id);
    let sent = codes::store::sent_since(db, email, person.as_ref(), now - CODES_WITHIN)?;
    let (id, sends) = (SignInId::new(), may_send(&sent, browser));
    // A code that is not sent takes the place of none that still works.
    if sends || waiting_for(db, browser, now)?.as_deref() != Some(email.as_str()) {
        codes::store::ask_code(db, &id, email, person.as_ref().filter(|_| sends), browser, now)?;
    }
    if !sends {
        return Ok(());
    }
    let about = serde_json::json!({ "sign_in": id, "language": language, "next": next });
    mail::outbox::put(db, Intent { kind: Kind::SignInCode, person, address: None, network: None, about }, now)?;
    Ok(())
}

/// The address that a code can be entered for in this browser.
fn waiting_for(db: &mut Db, browser: &str, now: DateTime<Utc>) -> Result<Option<String>, Error> {
    Ok(codes::store::last_code(db, browser)?.filter(|asked| asked.code.open(now).is_ok()).map(|asked| asked.email))
}

/// Asks for the code.
pub async fn show_code(page: Page, wish: Query<Wish>) -> Result<HttpResponse, Error> {
    draw_code(&page, page.form(), &wish.next, &wish.code).await
}

async fn draw_code(page: &Page, form: FormView, next: &str, code: &str) -> Result<HttpResponse, Error> {
    let (now, browser) = (page.now(), keys::hash(&page.visitor.browser));
    let email = page.read(move |db| waiting_for(db, &browser, now)).await?;
    let code = digits(code).unwrap_or_default();
    page.show("people/code", &CodePage { form, next: onward(next).to_owned(), email, code })
}

/// Signs in, in the browser that asked for the code.
pub async fn enter(page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let entered = try_code(&page, &posted).await;
    let token = entered.as_ref().ok().map(|(_, token)| token.clone());
    let address = entered.map(|(next, _)| next);
    let redraw = async |form: FormView| draw_code(&page, form.clone(), form.value("next").unwrap_or_default(), "").await;
    let mut response = posted.answer(address, redraw).await?;
    if let Some(token) = token {
        let lasts = Duration::seconds((logins::rules::ABSOLUTE + logins::rules::REMEMBERED).num_seconds());
        response.add_cookie(&private_cookie(&page.state, "login", token, lasts)).map_err(anyhow::Error::from)?;
    }
    Ok(response)
}

async fn try_code(page: &Page, posted: &Posted) -> Result<(String, String), Error> {
    let (code, next) = posted.read(|f| {
        let code = f.get("code", digits);
        let next = f.get("next", |raw| Ok(onward(raw).to_owned()));
        Some((code?, next?))
    })?;
    let (now, browser, token) = (page.now(), keys::hash(&page.visitor.browser), keys::random_token());
    let (keys, agent, hash) = (page.state.config.keys.clone(), agent(page), keys::hash(&token));
    // A wrong guess must be counted, so it commits; the refusal comes after.
    let guess = page.write(move |db| Ok(guess(db, &keys, &browser, &code, &hash, &agent, now)?)).await?;
    guess.map(|_| (next, token)).ok_or(WRONG_CODE.into())
}

fn guess(
    db: &mut Db,
    keys: &keys::Keys,
    browser: &str,
    code: &str,
    token_hash: &str,
    agent: &str,
    now: DateTime<Utc>,
) -> Result<Option<LoginId>, diesel::result::Error> {
    let Some(asked) = codes::store::last_code(db, browser)? else { return Ok(None) };
    if asked.code.open(now).is_err() || !codes::store::count_try(db, &asked.id)? {
        return Ok(None);
    }
    let right = keys::same(keys.six_digits(asked.id.as_str()).as_bytes(), code.as_bytes());
    match asked.person.filter(|_| right) {
        Some(person) if codes::store::use_code(db, &asked.id, now)? => {
            logins::store::open_login(db, &person, token_hash, agent, now).map(Some)
        }
        _ => Ok(None),
    }
}

fn agent(page: &Page) -> String {
    let named = page.request().headers().get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    named.chars().take(200).collect()
}

/// Ends this browser's login.
pub async fn leave(page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    if let Some(signed_in) = page.visitor.signed_in.clone() {
        let now = page.now();
        page.write(move |db| {
            logins::store::end_login(db, &signed_in.person.id, &signed_in.login, now)?;
            Ok(live::rights_changed(db, &signed_in.person.id)?)
        })
        .await?;
    }
    let mut response = see_other("/sign-in");
    response.add_cookie(&spent_cookie(&page.state, "login")).map_err(anyhow::Error::from)?;
    Ok(response)
}
