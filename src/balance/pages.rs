//! The page of give and take: one's own, and for facilitators the whole circle's.

use super::rules::{Gift, HEAVIEST, Weights};
use super::store;
use super::views::BalancePage;
use crate::networks;
use crate::refusal::Refusal;
use crate::web::{Error, Fields, FormView, HttpResponse, Page, Posted, Seat};

/// What was given.
pub async fn show(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw(&seat, &page, page.form()).await
}

async fn draw(seat: &Seat, page: &Page, form: FormView) -> Result<HttpResponse, Error> {
    if !seat.signed {
        return Err(Error::NotFound);
    }
    let network = seat.network.clone();
    let (given, weights, members) =
        page.read(move |db| Ok((store::given(db, &network)?, store::weights(db, &network)?, networks::members(db, &network)?))).await?;
    page.show("balance/index", &BalancePage::of(seat, &given, &weights, &members, form))
}

/// Keeps with which weights the circle counts.
pub async fn weigh(seat: Seat, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(weights) {
        Ok(weights) => {
            let network = seat.network.clone();
            let address = format!("/networks/{network}/balance");
            page.write(move |db| Ok(store::set_weights(db, &network, &weights)?)).await.map(|()| address)
        }
        Err(error) => Err(error),
    };
    posted.answer(saved, async |form| draw(&seat, &page, form).await).await
}

fn weights(f: &Fields<'_>) -> Option<Weights> {
    // All are read before one is judged: what is not read is told to be no field of the form.
    let read: Vec<_> = Gift::ALL.iter().map(|gift| (*gift, f.get(gift.as_str(), weight))).collect();
    let weighed: Option<Vec<_>> = read.into_iter().map(|(gift, weight)| Some((gift, weight?))).collect();
    weighed.map(Weights::new)
}

fn weight(raw: &str) -> Result<i32, Refusal> {
    let weight = raw.trim().parse().ok().filter(|weight| (0..=HEAVIEST).contains(weight));
    weight.ok_or(Refusal::input("balance-weight-bad").count(HEAVIEST.into()))
}
