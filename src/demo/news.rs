//! What people of the circle heard lately, so that their home pages and the post have something to say.

use super::cast::HASSELT;
use super::hasselt::Hasselt;
use super::story::Teller;
use crate::ids::{NetworkId, PersonId, QuestionId};
use crate::mail::{self, Intent, outbox};
use crate::notices::rhythm::{Rhythm, store as rhythms};
use crate::notices::{self, Kind, Notice};
use crate::web::error::Error;
use chrono::Duration;
use serde_json::{Value, json};

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
    hear(1, &all, Kind::QuestionAnswered, asked(0), "Annelies Wouters")?;
    write(teller, hasselt, questions)
}

/// A few letters that are on their way, drawn and sent as soon as the program runs.
fn write(teller: &mut Teller<'_>, hasselt: &Hasselt, questions: &[(NetworkId, QuestionId)]) -> Result<(), Error> {
    let (sofie, marleen) = (teller.who("Sofie Daems")?, teller.who("Marleen Claes")?);
    let session = json!({ "session": hasselt.next(), "before": null, "reason": null });
    let mut put = |person: &PersonId, kind, about: Value| {
        let intent = Intent { kind, person: Some(person.clone()), address: None, network: Some(hasselt.network.clone()), about };
        outbox::put(teller.db, intent, teller.now).map(drop)
    };
    put(&sofie, mail::Kind::SessionPlanned, session)?;
    if let Some(case) = hasselt.cases.get(1) {
        put(&marleen, mail::Kind::CaseSubmitted, json!({ "case": case }))?;
    }
    if let Some((_, question)) = questions.first() {
        put(&sofie, mail::Kind::QuestionAnswered, json!({ "question": question }))?;
    }
    // One digest is due right away; the next comes in the person's rhythm.
    let beat = rhythms::Beat { person: sofie, rhythm: Rhythm::default(), next_at: Some(teller.now) };
    Ok(rhythms::save(teller.db, &beat)?)
}
