//! The report of the last session that was held: shared, so that who was there may still say something differently.

use super::cast::HASSELT;
use super::hasselt::Hasselt;
use super::store;
use super::story::{Teller, local};
use crate::ids::{ActionId, DecisionId, PersonId};
use crate::notices::{self, Kind, Notice};
use crate::sessions::agenda;
use crate::sessions::agenda::rules::Rubric;
use crate::sessions::report::rules::ReportState;
use crate::web::error::Error;
use chrono::Duration;

const SUMMARY: &str = "Wat doe je wanneer een klant vastloopt? We bekeken drie manieren om samen te vertragen, en probeerden er één uit \
                       in duo's. De vragen aan VDAB schuiven op naar volgende keer.";
const POINTS: [&str; 4] = [
    "Vastlopen is vaak een teken dat ik harder werk dan de klant.",
    "Een stilte van tien seconden levert meer op dan een nieuwe vraag.",
    "Eerst benoemen wat er al gelukt is, dan pas verder kijken.",
    "Een schaalvraag helpt alleen wanneer de klant zelf het cijfer kiest.",
];
/// What was said at some items, by their heading.
const NOTES: [(Rubric, &str); 3] = [
    (Rubric::CheckIn, "Iedereen koos een beeldkaart bij de voorbije maand. Rode draad: *veel tegelijk*."),
    (
        Rubric::Talk,
        "Katrien gaf drie manieren om te vertragen:\n\n1. samenvatten en zwijgen\n2. de vraag teruggeven\n3. het gesprek zelf bespreken\n\n\
         In duo's bleek vooral de derde spannend. **Tip uit de kring:** kondig het aan, dan voelt het niet als kritiek.",
    ),
    (Rubric::Evaluation, "Het tempo zat goed. Volgende keer iets meer tijd voor de duo's."),
];
const DECISIONS: [&str; 2] =
    ["Elke sessie begint met de actiepunten van de vorige keer.", "Sessie 7 krijgt een thema dat we samen kiezen."];
/// What people promised, and how many days after now it is due.
const ACTIONS: [(&str, &str, i64); 2] =
    [("Waardenkaarten in de bibliotheek zetten", "Sofie Daems", 5), ("Een zaal vragen voor het extra werkmoment", "Marleen Claes", 12)];

/// Tells it.
pub fn tell(teller: &mut Teller<'_>, hasselt: &Hasselt) -> Result<(), Error> {
    let Some(session_id) = hasselt.last() else { return Ok(()) };
    let (network_id, updated_by, updated_at) = (hasselt.network.clone(), teller.who("Marleen Claes")?, teller.ago(3));
    let (learning_points, state) = (POINTS.join("\n"), ReportState::Shared);
    let report = store::Report {
        network_id: network_id.clone(),
        session_id: session_id.clone(),
        summary: SUMMARY,
        learning_points,
        state,
        version: 1,
        updated_by: updated_by.clone(),
        updated_at,
    };
    report.write(teller.db)?;
    store::share(teller.db, &report, updated_at, local(teller.now + Duration::days(4), 0, None, 23))?;
    for item in agenda::store::items(teller.db, &network_id, &session_id)? {
        let Some((_, body)) = NOTES.iter().find(|(rubric, _)| *rubric == item.rubric) else { continue };
        let (network_id, session_id, updated_by) = (network_id.clone(), session_id.clone(), updated_by.clone());
        store::Note { network_id, item_id: item.id, session_id, body, version: 1, updated_by, updated_at }.write(teller.db)?;
    }
    for text in DECISIONS {
        let (network_id, session_id, created_by) = (network_id.clone(), session_id.clone(), updated_by.clone());
        store::Decision { network_id, id: DecisionId::new(), session_id, text, created_by, created_at: updated_at }.write(teller.db)?;
    }
    for (text, owner, days) in ACTIONS {
        let (network_id, session_id, created_by) = (network_id.clone(), session_id.clone(), updated_by.clone());
        let due_on = Some((teller.now + Duration::days(days)).date_naive());
        let (owner_id, created_at) = (teller.who(owner)?, updated_at);
        store::ActionPoint { network_id, id: ActionId::new(), session_id, text, owner_id, due_on, version: 1, created_by, created_at }
            .write(teller.db)?;
    }
    let all = HASSELT.iter().map(|(name, _)| teller.who(name)).collect::<Result<Vec<PersonId>, _>>()?;
    let notice = Notice { kind: Kind::ReportShared, about: session_id.to_string(), session: Some(session_id), actor: Some(updated_by) };
    Ok(notices::tell(teller.db, &network_id, &all, notice, updated_at + Duration::hours(5))?)
}
