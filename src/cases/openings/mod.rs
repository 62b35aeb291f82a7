//! Who opened a case. Whoever brings one may know who has read it.

mod store;

pub use store::of_case;

use super::live;
use super::rules::Cover;
use crate::web::{Error, Page, Seat};

/// Notes that the holder of a seat opened a case. Only its presenter sees a difference, and it writes but once a reader,
/// which is why a GET may do it.
pub async fn note(page: &Page, seat: &Seat, cover: &Cover) -> Result<(), Error> {
    if cover.presenter == seat.person.id || cover.state.is_erased() {
        return Ok(());
    }
    let (network, person, cover, now) = (seat.network.clone(), seat.person.id.clone(), cover.clone(), page.now());
    let known = {
        let (network, case, person) = (network.clone(), cover.id.clone(), person.clone());
        page.read(move |db| Ok(store::known(db, &network, &case, &person)?)).await?
    };
    if known {
        return Ok(());
    }
    page.write(move |db| {
        if store::note(db, &network, &cover, &person, now)? {
            live::case_opened(db, &cover)?;
        }
        Ok(())
    })
    .await
}
