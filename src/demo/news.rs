//! What people of the circle heard lately, so that their home pages have something to say.

use super::cast::HASSELT;
use super::hasselt::Hasselt;
use super::story::Teller;
use crate::ids::{NetworkId, PersonId, QuestionId};
use crate::notices::{self, Kind, Notice};
use crate::web::error::Error;
use chrono::Duration;

/// Tells what happened in the last days.
pub fn tell(teller: &mut Teller<'_>, hasselt: &Hasselt, questions: &[(NetworkId, QuestionId)]) -> Result<(), Error> {
    let all = HASSELT.iter().map(|(name, _)| teller.who(name)).collect::<Result<Vec<PersonId>, _>>()?;
    let (leads, next) = (&all[..2], hasselt.next());
    let session = next.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default();
    let mut hear = |days: i64, people: &[PersonId], kind, about: Option<&str>, by: &str| {
        let (Some(about), actor) = (about, teller.who(by)?) else { return Ok(()) };
        let notice = Notice { kind, about: about.to_owned(), session: next.clone(), actor: Some(actor) };
        let at = teller.ago(days) + Duration::hours(5);
        notices::tell(teller.db, &hasselt.network, people, notice, at).map_err(Error::from)
    };
    let asked = |place: usize| questions.get(place).map(|(_, id)| id.as_str());
    hear(8, &all, Kind::SessionPlanned, Some(&session), "Marleen Claes")?;
    hear(4, &all, Kind::PollOpened, hasselt.polls.last().map(|id| id.as_str()), "Marleen Claes")?;
    hear(1, leads, Kind::CaseSubmitted, hasselt.cases.get(1).map(|id| id.as_str()), "Bart Hermans")?;
    hear(1, &all, Kind::QuestionAnswered, asked(0), "Annelies Wouters")
}
