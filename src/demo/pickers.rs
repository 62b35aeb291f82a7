//! The date that Kring Hasselt looks for: an extra afternoon, to which eight of twelve said something.

use super::cast;
use super::hasselt::Hasselt;
use super::store;
use super::story::{Teller, local};
use crate::ids::{OptionId, PickerId};
use crate::sessions::pickers::rules::{Availability, PickerState};
use crate::sessions::rules::Form;
use crate::web::error::Error;
use chrono::Weekday;

const TITLE: &str = "Samen doorwerken aan goede POP-vragen";
const NOTE: &str = "Een extra werkmoment van twee uur. Breng één POP-vraag mee die je zelf graag had gesteld.";

/// The dates: in how many days at the earliest, on which weekday, at which hour.
const DATES: [(i64, Weekday, u32); 5] =
    [(12, Weekday::Tue, 13), (12, Weekday::Wed, 9), (12, Weekday::Fri, 9), (19, Weekday::Tue, 19), (19, Weekday::Thu, 13)];

/// Who said what to the five dates: yes, maybe or no. The coach of the tour still has to answer.
const SAID: [(&str, &str); 8] = [
    ("Nele Vandersmissen", "yynyy"),
    ("Ahmed Yıldız", "nyyym"),
    ("Griet Moons", "yyynn"),
    ("Tom Geraerts", "yynyy"),
    ("Lies Peeters", "nymyy"),
    ("Katrien Jacobs", "yynym"),
    ("Bart Hermans", "myymy"),
    ("Marleen Claes", "nyyym"),
];

/// What two of them said with it.
const NOTES: [(&str, &str); 2] =
    [("Bart Hermans", "Op dinsdag pas vanaf 14 uur."), ("Griet Moons", "Die tweede week zit ik in het buitenland.")];

impl Teller<'_> {
    /// Writes the picker of the circle, with what was said.
    pub fn picker(&mut self, hasselt: &Hasselt) -> Result<(), Error> {
        let (network_id, picker_id) = (hasselt.network.clone(), PickerId::new());
        store::Picker {
            network_id: network_id.clone(),
            id: picker_id.clone(),
            title: TITLE,
            note: NOTE,
            minutes: 120,
            form: Form::OnSite,
            place: super::season::PLACE,
            link: "",
            state: PickerState::Open,
            version: 0,
            created_by: self.who(cast::HASSELT[0].0)?,
            deadline_at: local(self.now, 8, None, 18),
            created_at: self.ago(3),
        }
        .write(self.db)?;
        let dates = DATES.map(|date| (OptionId::new(), date));
        for (id, (days, weekday, hour)) in &dates {
            let starts_at = local(self.now, *days, Some(*weekday), *hour);
            let (network_id, picker_id) = (network_id.clone(), picker_id.clone());
            store::Offer { network_id, picker_id, id: id.clone(), starts_at }.write(self.db)?;
        }
        for (name, said) in SAID {
            let person_id = self.who(name)?;
            let note = NOTES.iter().find(|(other, _)| *other == name).map_or("", |(_, note)| note);
            let (network_id, picker_id, answered_at) = (network_id.clone(), picker_id.clone(), self.ago(2));
            for ((option_id, _), said) in dates.iter().zip(said.chars()) {
                let answer = match said {
                    'y' => Availability::Yes,
                    'm' => Availability::IfNeedBe,
                    _ => Availability::No,
                };
                let (network_id, picker_id, person_id) = (network_id.clone(), picker_id.clone(), person_id.clone());
                store::DateAnswer { network_id, picker_id, option_id: option_id.clone(), person_id, answer }.write(self.db)?;
            }
            store::DateNote { network_id, picker_id, person_id, note, answered_at }.write(self.db)?;
        }
        Ok(())
    }
}
