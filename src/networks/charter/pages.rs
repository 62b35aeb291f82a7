//! The charter on its page, and the signature under it.

use super::rules::{Signing, commitment, typed_name};
use super::sign;
use super::store;
use super::views::{CharterPage, CharterText, Signed};
use crate::centres::{self, CentreName};
use crate::networks::members::live::seat_changed;
use crate::networks::members::store::seated;
use crate::refusal::Refusal;
use crate::web::{Error, FormView, HttpResponse, Page, Posted, Seat};
use crate::words::Line;

/// The charter, with room to sign for who has not done so.
pub async fn show(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat, &page, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    let (seat, language, today) = (seat.clone(), page.visitor.language, page.now().date_naive());
    let view = page.read(move |db| {
        let charter = store::in_force(db, &seat.network)?.ok_or(Error::NotFound)?;
        let seated = seated(db, &seat.network)?;
        let signed = seated.iter().filter(|member| member.signed).count();
        let signature = store::signature(db, &seat.network, &charter.id, &seat.person.id)?;
        let centre = centres::of_people(db, std::slice::from_ref(&seat.person.id), today)?.remove(&seat.person.id);
        Ok(CharterPage {
            form,
            address: format!("/networks/{}", seat.network),
            name: seat.network_name.clone(),
            facilitator: seat.facilitates(),
            centre: centre.map(|centre| centre.name).unwrap_or_default(),
            charter: CharterText::new(&charter, language, seat.zone, signed, seated.len()),
            signature: signature.as_ref().map(|signature| Signed::new(signature, seat.zone)),
        })
    });
    page.show("networks/charter", &view.await?)
}

/// Signs.
pub async fn set_signature(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = save(&seat, &page, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

async fn save(seat: &Seat, page: &Page, posted: &Posted) -> Result<String, Error> {
    let (seat, now) = (seat.clone(), page.now());
    let address = format!("/networks/{}", seat.network);
    let (signing, centre) = posted.read(|f| {
        let (seen, typed) = (f.get("text", seen_hash), f.get("signature", typed_name));
        let (centre, promise) = (f.optional("centre", CentreName::optional), f.get("commitment", commitment));
        promise?;
        Some((Signing { typed_name: typed?, seen_hash: seen? }, centre?))
    })?;
    page.write(move |db| {
        sign(db, &seat.network, &seat.person, signing, centre.as_ref(), now)?;
        Ok(seat_changed(db, &seat.network, &seat.person.id)?)
    })
    .await?;
    Ok(address)
}

/// Which text the page showed; anything else than a hash is another text.
fn seen_hash(raw: &str) -> Result<String, Refusal> {
    Line::<64>::parse(raw).map(String::from).map_err(|_| Refusal::state("networks-charter-changed"))
}
