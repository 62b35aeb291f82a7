//! What somebody says to the dates.

use super::{PickerPath, draw};
use crate::ids::OptionId;
use crate::refusal::Refusal;
use crate::sessions::pickers::rules::{Availability, Offer};
use crate::sessions::pickers::standing::found;
use crate::sessions::pickers::views::{ANSWERS, address};
use crate::sessions::pickers::{moves, store};
use crate::web::{Error, Fields, HttpResponse, Page, Path, Posted, Seat};
use crate::words::Line;

/// Keeps what somebody says to every date.
pub async fn answer(seat: Seat, page: Page, path: Path<PickerPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let saved = save(&seat, &page, &path, &posted).await;
    posted.answer(saved, async |form| draw(&seat, &page, &path, form).await).await
}

/// What was said, and a note.
type Said = (Vec<(OptionId, Availability)>, Option<Line<200>>);

async fn save(seat: &Seat, page: &Page, path: &PickerPath, posted: &Posted) -> Result<String, Error> {
    let (network, id) = (seat.network.clone(), path.picker.clone());
    let (picker, offers) = page
        .read(move |db| {
            let picker = found(db, &network, &id)?;
            Ok((picker.clone(), store::offers(db, &picker)?))
        })
        .await?;
    let (said, note): Said = posted.read(|f| said(f, &offers))?;
    let (person, now) = (seat.person.id.clone(), page.now());
    let address = address(&picker);
    let note = note.map(String::from).unwrap_or_default();
    page.write(move |db| moves::answer(db, &picker, &person, &said, &note, now)).await?;
    Ok(address)
}

/// One answer a date; the button that says "none of them" answers no to all.
fn said(f: &Fields<'_>, offers: &[Offer]) -> Option<Said> {
    let none = f.ticked("none");
    let one = |(field, number, offer): (&'static str, i64, &Offer)| {
        let parse = |raw: &str| match Availability::parse(raw) {
            _ if none => Ok(Availability::No),
            Some(said) => Ok(said),
            None => Err(Refusal::input("pickers-answer-missing").count(number)),
        };
        Some((offer.id.clone(), f.get(field, parse)?))
    };
    let fields = ANSWERS.iter().zip(1..).zip(offers).map(|((field, number), offer)| (*field, number, offer));
    let said: Vec<Option<_>> = fields.map(one).collect();
    let note = f.optional("note", Line::optional);
    Some((said.into_iter().collect::<Option<_>>()?, note?))
}
