//! How the circle worked on a case in its last session, and what it kept of that.

use super::hasselt::Hasselt;
use super::season;
use super::store::{self, CaseStands};
use super::story::Teller;
use crate::cases::rules::CaseState;
use crate::ids::{LearningPointId, RunId};
use crate::methods;
use crate::runs;
use crate::runs::rules::{Cast, Conclusion, Run, RunState};
use crate::sessions::{self, agenda};
use crate::web::error::Error;
use chrono::Duration;

const METHOD: &str = "five_step_method";
/// The place of the advice among its steps.
const ADVICE: usize = 3;
const LEADER: &str = "Marleen Claes";
const INSIGHT: &str = "Ik hoef niet te kiezen tussen zijn vertrouwen en dat van de werkgever. Hij beslist wat er verteld wordt, \
                       en dat kunnen we samen oefenen.";
const NEXT_STEP: &str = "In het volgende gesprek schrijven we samen op wat de klant zelf vertelt.";
const THANKS: &str = "Jullie vragen maakten het lichter. Zeker de stilte na mijn laatste zin.";
const ADVISED: [(&str, &str); 4] = [
    ("Sofie Daems", "Vraag hem wat zijn leidinggevende volgens hem wil horen, en waarom."),
    ("Tom Geraerts", "Laat hem de zin oefenen waarmee hij het gesprek met zijn werk zelf opent."),
    ("Lies Peeters", "Zeg luidop dat jij niemand iets vertelt, ook niet wanneer iemand belt."),
    ("Griet Moons", "Zet de afspraak over vertrouwelijkheid in zijn plan, in zijn woorden."),
];
const KEPT: [&str; 2] =
    ["Wie een traject aanraadt, zit niet mee aan tafel.", "Vraag eerst wat de klant wil dat de ander weet, en oefen die zin samen."];

/// Tells it.
pub fn tell(teller: &mut Teller<'_>, hasselt: &Hasselt) -> Result<(), Error> {
    let Some(session) = hasselt.last() else { return Ok(()) };
    let session = sessions::by_id(teller.db, &hasselt.network, &session)?.ok_or(Error::NotFound)?;
    let items = agenda::store::items(teller.db, &hasselt.network, &session.id)?;
    let (Some(item), Some(method)) =
        (items.into_iter().find(|item| item.case.is_some()), methods::find(teller.db, &hasselt.network, METHOD)?)
    else {
        return Err(Error::NotFound);
    };
    let began_at = session.starts_at + Duration::minutes(100);
    let ended_at = began_at + Duration::hours(1);
    let presenter = teller.who(season::CASES[season::WORKED_ON].by)?;
    let run = Run {
        id: RunId::new(),
        network: hasselt.network.clone(),
        session: session.id.clone(),
        item: item.id,
        case: item.case.clone(),
        state: RunState::Ended,
        cast: Cast { leader: teller.who(LEADER)?, presenter: Some(presenter.clone()), observer: None, timekeeper: None, note_taker: None },
        at: method.steps.len() - 1,
        method,
        began_at,
        paused_at: Some(ended_at),
        extra: 0,
        days: None,
        turning: None,
        version: 1,
        ended_at: Some(ended_at),
    };
    runs::insert(teller.db, &run, began_at)?;
    let said = Conclusion { insight: INSIGHT.to_owned(), next_step: NEXT_STEP.to_owned(), thanks: THANKS.to_owned() };
    runs::conclude(teller.db, &run, &presenter, &said)?;
    for (name, advice) in ADVISED {
        let author = teller.who(name)?;
        runs::write_card(teller.db, &run, ADVICE, &author, advice)?;
    }
    for point in KEPT {
        runs::keep(teller.db, &run, &LearningPointId::new(), point, ended_at)?;
    }
    let stands = CaseStands { state: CaseState::Discussed, session: Some(session.id), since: ended_at, closed_at: Some(ended_at) };
    item.case.iter().try_for_each(|case| Ok(store::place_case(teller.db, &hasselt.network, case, stands.clone())?))
}
