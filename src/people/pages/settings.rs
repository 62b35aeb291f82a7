//! A person's own settings: name, language, look, browsers; the rhythm of mail is the notices' part.

use crate::calendars::feeds;
use crate::i18n::Language;
use crate::ids::LoginId;
use crate::people::logins::{self, Login};
use crate::people::rules::{Name, onward};
use crate::people::views::{LoginView, SettingsPage};
use crate::people::{live, store};
use crate::refusal::Refusal;
use crate::web::page::private_cookie;
use crate::web::{Error, FormView, HttpResponse, Page, Path, Posted, SignedIn, see_other};
use actix_web::cookie::time::Duration;
use serde::Deserialize;

const UNKNOWN_LANGUAGE: Refusal = Refusal::input("people-language-unknown");

/// The settings page.
pub async fn show(me: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    draw(&me, &page, page.form()).await
}

/// Draws the settings page with what was typed into any of its forms.
pub async fn draw(me: &SignedIn, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let (person, zone) = (me.person.id.clone(), page.state.config.zone);
    let read = page.read(move |db| Ok((logins::store::logins_of(db, &person)?, feeds::store::of_person(db, &person)?)));
    let (logins, feeds) = read.await?;
    let now = page.now();
    let view = |login: Login| LoginView {
        this_one: login.id == me.login,
        id: login.id.to_string(),
        browser: browser_name(&login.agent),
        seen_at: login.seen_at.with_timezone(&zone).fixed_offset(),
    };
    page.show(
        "people/settings",
        &SettingsPage {
            calendars: feeds::part(&page.visitor.seats, &feeds, &page.state.config, &form),
            form: form.only("/settings"),
            name: me.person.name.clone(),
            email: me.person.email.clone(),
            language: me.person.language.map_or("", |l| l.as_str()).to_owned(),
            logins: logins.into_iter().filter(|login| login.holds(now)).map(view).collect(),
        },
    )
}

/// The name by which people know a browser, from what it calls itself.
fn browser_name(agent: &str) -> String {
    let known = |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    // Each calls itself by the names of its forebears too: the youngest comes first.
    let browser = known(&[("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
    let system = known(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Saves name and language.
pub async fn save(me: SignedIn, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = rename(&me, &page, &posted).await;
    posted.answer(saved, async |form| draw(&me, &page, form).await).await
}

async fn rename(me: &SignedIn, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (name, language) = posted.read(|f| {
        let name = f.get("name", Name::parse);
        let language = f.get("language", |raw| if raw.is_empty() { Ok(None) } else { known_language(raw).map(Some) });
        Some((name?, language?))
    })?;
    let person = me.person.id.clone();
    page.write(move |db| Ok(store::rename(db, &person, name.as_str(), language)?)).await?;
    Ok("/settings".to_owned())
}

fn known_language(raw: &str) -> Result<Language, Refusal> {
    Language::parse(raw).ok_or(UNKNOWN_LANGUAGE)
}

/// Chooses the look of this browser.
pub async fn choose_theme(page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let theme = posted.read(|f| f.get("theme", |raw| Ok(["light", "dark"].into_iter().find(|known| *known == raw).unwrap_or("auto"))))?;
    remembering(&page, &posted, "theme", theme)
}

/// Chooses the language of this browser and, when somebody is signed in, of that person.
pub async fn choose_language(page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let language = posted.read(|f| f.get("language", known_language))?;
    if let Some(signed_in) = page.visitor.signed_in.clone() {
        page.write(move |db| Ok(store::rename(db, &signed_in.person.id, &signed_in.person.name, Some(language))?)).await?;
    }
    remembering(&page, &posted, "language", language.as_str())
}

/// Back to where the form was, with a choice that this browser keeps for a year.
fn remembering(page: &Page, posted: &Posted, name: &str, value: &'static str) -> Result<HttpResponse, Error> {
    let mut response = see_other(onward(&posted.page));
    response.add_cookie(&private_cookie(&page.state, name, value, Duration::days(365))).map_err(anyhow::Error::from)?;
    Ok(response)
}

/// The login that an address names.
#[derive(Debug, Deserialize)]
pub struct LoginPath {
    login: LoginId,
}

/// Ends one of one's own logins.
pub async fn end_login(me: SignedIn, page: Page, path: Path<LoginPath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let (person, login, now) = (me.person.id, path.into_inner().login, page.now());
    page.write(move |db| {
        // Ended already, by a second press or elsewhere: that is what was asked.
        logins::store::end_login(db, &person, &login, now)?;
        Ok(live::rights_changed(db, &person)?)
    })
    .await?;
    Ok(see_other("/settings#logins"))
}
