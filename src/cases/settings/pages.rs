//! The page of the settings, for facilitators.

use super::store::{self, Settings};
use super::views::SettingsPage;
use crate::cases::rules::keeping::MONTHS;
use crate::db::Db;
use crate::networks::{self, Transition};
use crate::refusal::Refusal;
use crate::web::{Error, FormView, HttpResponse, Page, Posted, Seat};
use chrono::{DateTime, Utc};

/// The form.
pub async fn edit(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat.facilitator()?, &page, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let network = seat.network.clone();
    let settings = page.read(move |db| Ok(store::of(db, &network)?)).await?;
    page.show("cases/settings", &SettingsPage::of(seat, settings, form))
}

/// Keeps them.
pub async fn save(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let typed = posted.read(|f| {
        let (months, files) = (f.get("months", months), f.ticked("files"));
        Some(Settings { months: months?, files })
    });
    let saved = match typed {
        Ok(settings) => {
            let (seat, now) = (seat.clone(), page.now());
            let address = format!("/networks/{}/cases", seat.network);
            page.write(move |db| set(db, &seat, settings, now)).await.map(|()| address)
        }
        Err(error) => Err(error),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

fn months(raw: &str) -> Result<u32, Refusal> {
    let known = raw.parse().ok().filter(|months| MONTHS.contains(months));
    known.ok_or(Refusal::input("cases-settings-months-unknown"))
}

/// Keeps the settings, with a trace of who changed what from what.
fn set(db: &mut Db, seat: &Seat, settings: Settings, now: DateTime<Utc>) -> Result<(), Error> {
    let before = store::of(db, &seat.network)?;
    if before == settings {
        return Ok(());
    }
    store::set(db, &seat.network, settings)?;
    if settings.months > before.months {
        store::tell_again(db, &seat.network)?;
    }
    let what = format!("{}, then {}", named(before), named(settings));
    let transition = Transition {
        network: &seat.network,
        thing: "case-settings",
        id: seat.network.as_str(),
        from: "set",
        to: "set",
        actor: Some(&seat.person.id),
        reason: Some(&what),
        at: now,
    };
    Ok(networks::note_transition(db, &transition)?)
}

fn named(settings: Settings) -> String {
    format!("{} months, {}", settings.months, if settings.files { "files" } else { "no files" })
}
