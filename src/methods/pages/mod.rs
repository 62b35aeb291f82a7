//! The pages of the library, for everybody who is signed in.

pub mod own;

use super::chooser::{Wanted, suggest};
use super::format::Aim;
use super::library::{library, named};
use super::views::chooser::{Chooser, Proposals};
use super::views::list::LibraryPage;
use super::views::show::LibraryMethodPage;
use crate::sessions::{SessionState, sessions_of};
use crate::web::{Error, HttpResponse, Page, Path, SignedIn};
use actix_web::web::Query;
use serde::Deserialize;

/// People in a usual circle.
const USUAL_PEOPLE: usize = 8;
/// Minutes that an agenda usually keeps for a case.
const USUAL_MINUTES: u32 = 75;

/// What the form above the library asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    aim: String,
    people: String,
    minutes: String,
    held: String,
    hybrid: String,
}

impl Asked {
    /// What was asked, within what can be; the sessions that were held are those of the reader's own circle, unless said.
    fn chooser(&self, held: u32) -> Chooser {
        Chooser {
            aim: Aim::parse(&self.aim),
            people: self.people.trim().parse().unwrap_or(USUAL_PEOPLE).clamp(2, 60),
            minutes: self.minutes.trim().parse().unwrap_or(USUAL_MINUTES).clamp(15, 480),
            held: self.held.trim().parse().unwrap_or(held).min(99),
            hybrid: !self.hybrid.is_empty(),
        }
    }
}

/// The library, with proposals on top when somebody said what they want.
pub async fn index(_who: SignedIn, page: Page, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let chooser = asked.chooser(sessions_held(&page).await?);
    let wanted = |aim| Wanted {
        aim,
        people: chooser.people,
        minutes: chooser.minutes,
        held: chooser.held,
        recent: Vec::new(),
        hybrid: chooser.hybrid,
    };
    let (seats, language) = (&page.visitor.seats, page.visitor.language);
    let proposals = chooser.aim.map(|aim| Proposals::of(aim, &suggest(library(), &wanted(aim)), seats, language));
    page.show("methods/index", &LibraryPage::of(library(), &chooser, proposals, seats, language))
}

/// How many sessions the reader's first network has held; nobody's are none.
async fn sessions_held(page: &Page) -> Result<u32, Error> {
    let Some(seat) = page.visitor.seats.first() else { return Ok(0) };
    let network = seat.network.clone();
    let sessions = page.read(move |db| Ok(sessions_of(db, &network)?)).await?;
    let held = sessions.iter().filter(|session| matches!(session.state, SessionState::Held | SessionState::Recorded)).count();
    Ok(u32::try_from(held).unwrap_or(u32::MAX))
}

/// One method of the library.
pub async fn show(_who: SignedIn, page: Page, id: Path<String>) -> Result<HttpResponse, Error> {
    let method = named(&id).ok_or(Error::NotFound)?;
    page.show("methods/show", &LibraryMethodPage::of(method, page.visitor.language))
}
