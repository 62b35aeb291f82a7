//! Choosing a rhythm, and stopping with one click.

use super::rules::{Rhythm, parse_day, parse_hour};
use super::store::{self, Beat};
use super::views::{RhythmForm, RhythmPage, Stop};
use crate::ids::PersonId;
use crate::keys::Keys;
use crate::people;
use crate::web::error::Error;
use crate::web::form::{FormView, Posted};
use crate::web::page::Page;
use crate::web::seat::SignedIn;
use actix_web::HttpResponse;
use actix_web::web::Path;

/// What a stop link is sealed for.
const PURPOSE: &str = "digest-stop";

/// The address at which one click stops a person's digests, without signing in.
pub fn stop_address(keys: &Keys, person: &PersonId) -> String {
    format!("/digest/stop/{}", keys.seal(PURPOSE, person.as_str()))
}

fn person_of(page: &Page, token: &str) -> Result<PersonId, Error> {
    let person = page.state.config.keys.unseal(PURPOSE, token).ok_or(Error::NotFound)?;
    PersonId::parse(person).map_err(|_| Error::NotFound)
}

/// The form for a rhythm.
pub async fn rhythm(signed_in: SignedIn, page: Page) -> Result<HttpResponse, Error> {
    let form = page.form();
    draw(&signed_in, &page, form).await
}

async fn draw(signed_in: &SignedIn, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let me = signed_in.person.id.clone();
    let beat = page.read(move |db| Ok(store::beat(db, &me)?)).await?;
    page.show("notices/rhythm", &RhythmPage { rhythm: RhythmForm::of(beat.as_ref(), form, page.state.config.zone) })
}

/// Keeps the rhythm that somebody chose.
pub async fn choose(signed_in: SignedIn, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    match save(&signed_in, &page, &posted).await {
        Ok(()) => Ok(page.see_other_saying("/rhythm", "flash-rhythm-saved")),
        Err(error) => posted.answer(Err(error), async |form| draw(&signed_in, &page, form).await).await,
    }
}

async fn save(signed_in: &SignedIn, page: &Page, posted: &Posted) -> Result<(), Error> {
    let (days, hour, stopped) = posted.read(|f| {
        let (days, hour, stopped) = (f.list("day", parse_day), f.get("hour", parse_hour), f.ticked("stop"));
        Some((days?, hour?, stopped))
    })?;
    let rhythm = Rhythm::chosen(&days, hour, stopped)?;
    let next_at = rhythm.next_at(page.now(), page.state.config.zone);
    let beat = Beat { person: signed_in.person.id.clone(), rhythm, next_at };
    page.write(move |db| Ok(store::save(db, &beat)?)).await
}

/// Asks whether to stop. A scanner of links may open this page: only the button stops.
pub async fn ask_stop(page: Page, token: Path<String>) -> Result<HttpResponse, Error> {
    person_of(&page, &token)?;
    page.show("notices/stop", &Stop { address: format!("/digest/stop/{token}") })
}

/// Stops the digests. A mail reader posts here by itself when its user says so (RFC 8058), without our cookies or
/// our token: the seal of the address is the permission, and all that it permits.
pub async fn stop(page: Page, token: Path<String>) -> Result<HttpResponse, Error> {
    let person = person_of(&page, &token)?;
    page.write(move |db| {
        people::store::person(db, &person)?.ok_or(Error::NotFound)?;
        let rhythm = store::beat(db, &person)?.map_or_else(Rhythm::default, |beat| beat.rhythm);
        Ok(store::save(db, &Beat { person, rhythm: Rhythm { stopped: true, ..rhythm }, next_at: None })?)
    })
    .await?;
    page.show("notices/stopped", &())
}
