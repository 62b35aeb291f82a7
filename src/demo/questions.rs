//! What the circles asked the authority.

use super::store;
use super::story::Teller;
use crate::ids::{AnswerId, NetworkId, QuestionId};
use crate::questions::State;
use crate::questions::rules::{TERM, working_days};
use crate::web::error::Error;
use chrono::Duration;
use chrono_tz::Europe::Brussels;

/// A question, and its answer where there is one.
pub struct Asked {
    /// The circle.
    pub circle: &'static str,
    /// Who asked; nobody in particular when nothing is told of the circle.
    pub by: Option<&'static str>,
    /// The question in one line.
    pub title: &'static str,
    /// What else is needed.
    pub body: &'static str,
    /// Where it stands.
    pub state: State,
    /// The officer who has it.
    pub officer: Option<&'static str>,
    /// Days ago.
    pub ago: i64,
    /// Answer and what it rests on.
    pub answer: Option<(&'static str, &'static str)>,
}

/// The questions.
pub const QUESTIONS: [Asked; 7] = [
    Asked {
        circle: "Kring Hasselt",
        by: Some("Sofie Daems"),
        title: "Mijn klant wil de POP niet in het dossier. Volstaat de checklist?",
        body: "Een klant maakte zelf een mooie POP, maar wil om privacyredenen niet dat die bij ons bewaard wordt.",
        state: State::Answered,
        officer: Some("Annelies Wouters"),
        ago: 6,
        answer: Some((
            "Ja, de checklist volstaat. Maakt je klant zelf een POP op en wil die niet dat het plan in het dossier bewaard wordt, \
             dan is het overzichtsdocument “Checklist POP” genoeg.\n\n- Noteer op de checklist de titel en de datum van afronding.\n\
             - De klant bewaart de POP zelf.",
            "Leidraad kwaliteit loopbaanbegeleiding, deel POP",
        )),
    },
    Asked {
        circle: "Kring Hasselt",
        by: Some("Katrien Jacobs"),
        title: "Wat als een klant halverwege van loopbaancentrum wil veranderen?",
        body: "Er zijn twee uren van de cheque opgenomen. Kan de klant de rest elders gebruiken?",
        state: State::Assigned,
        officer: Some("Annelies Wouters"),
        ago: 3,
        answer: None,
    },
    Asked {
        circle: "Kring Hasselt",
        by: Some("Nele Vandersmissen"),
        title: "Hoe vermeld ik een reflexieve POP zonder actieplan?",
        body: "De klant koos bewust voor inzichten en nog niet voor acties.",
        state: State::Submitted,
        officer: None,
        ago: 1,
        answer: None,
    },
    Asked {
        circle: "Kring Gent",
        by: None,
        title: "Telt een afspraak die de klant vergeet als gepresteerd uur?",
        body: "De klant verwittigde niet, het uur was vrijgehouden.",
        state: State::Submitted,
        officer: None,
        ago: 18,
        answer: None,
    },
    Asked {
        circle: "Kring Brussel",
        by: None,
        title: "Geldt het attest opleiding ook voor een tweede inschrijvingsjaar?",
        body: "De opleiding duurt twee jaar, het attest is van het eerste jaar.",
        state: State::Assigned,
        officer: Some("Pieter Maes"),
        ago: 6,
        answer: None,
    },
    Asked {
        circle: "Avondkring online",
        by: None,
        title: "Mag een nazorggesprek via video?",
        body: "De klant woont intussen in het buitenland.",
        state: State::Submitted,
        officer: None,
        ago: 2,
        answer: None,
    },
    Asked {
        circle: "Kring Kempen",
        by: None,
        title: "Mag ik een kennismakingsgesprek meerekenen in de uren van de loopbaancheque?",
        body: "Het gesprek duurde een uur en ging meteen over de loopbaanvraag.",
        state: State::Answered,
        officer: Some("Pieter Maes"),
        ago: 14,
        answer: Some((
            "Nee. Het kennismakingsgesprek is vrijblijvend en gratis, en staat buiten de uren van de cheque. Wat daarna komt, telt wel mee.",
            "Gedragscode loopbaanbegeleiding",
        )),
    },
];

impl Teller<'_> {
    /// Writes a question, with its answer where there is one.
    pub fn question(&mut self, asked: &Asked) -> Result<(NetworkId, QuestionId), Error> {
        let (network, asker) = self.circles.get(asked.circle).cloned().ok_or(Error::NotFound)?;
        let (id, created_at) = (QuestionId::new(), self.ago(asked.ago));
        let answered_at = self.ago(1) + Duration::hours(5);
        let officer = asked.officer.map(|name| self.who(name)).transpose()?;
        store::Question {
            network_id: network.clone(),
            id: id.clone(),
            asker_id: asked.by.map_or(Ok(asker), |name| self.who(name))?,
            title: asked.title,
            body: asked.body,
            state: asked.state,
            officer_id: officer.clone(),
            version: 1,
            created_at,
            updated_at: if asked.answer.is_some() { answered_at } else { created_at },
        }
        .write(self.db)?;
        store::due(self.db, &network, &id, working_days::term(created_at, TERM, Brussels))?;
        if let (Some((body, legal_basis)), Some(officer_id)) = (asked.answer, officer) {
            let (network_id, question_id, valid_from) = (network.clone(), id.clone(), answered_at.date_naive());
            let created_at = answered_at;
            store::OfficialAnswer { network_id, id: AnswerId::new(), question_id, officer_id, body, legal_basis, valid_from, created_at }
                .write(self.db)?;
        }
        Ok((network, id))
    }
}
