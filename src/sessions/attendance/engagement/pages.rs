//! How often people came.

use super::store;
use super::views::{EngagementPage, Run};
use crate::networks;
use crate::sessions::sessions_of;
use crate::web::{Error, HttpResponse, Page, Seat};

/// The run of everybody for facilitators, of oneself for the others.
pub async fn show(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw("sessions/attendance/engagement", seat, page).await
}

/// The same without what stands around it.
pub async fn people(seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    draw("sessions/attendance/_engagement", seat, page).await
}

async fn draw(template: &str, seat: Seat, page: Page) -> Result<HttpResponse, Error> {
    let view = page.read(move |db| {
        let mut people = networks::members(db, &seat.network)?;
        people.retain(|member| seat.facilitates() || member.person == seat.person.id);
        let ids: Vec<_> = people.iter().map(|member| member.person.clone()).collect();
        let (marks, regrets) = (store::run(db, &seat.network, &ids)?, store::regrets(db, &seat.network, &ids)?);
        let sessions = sessions_of(db, &seat.network)?;
        Ok(EngagementPage::of(&seat, people, &Run { sessions: &sessions, marks: &marks, regrets: &regrets }))
    });
    page.show(template, &view.await?)
}
