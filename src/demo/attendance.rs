//! Who was there, and who signed: all but two of the session that waits for its report.

use super::cast::HASSELT;
use super::hasselt::Hasselt;
use super::store;
use super::story::{Teller, local};
use crate::sessions::SessionState;
use crate::sessions::attendance::rules::Mark;
use crate::web::error::Error;
use chrono::{Duration, Weekday};

/// Who was not there from begin to end: the number of the session, who, how.
const NOT_ALL: [(usize, &str, Mark); 5] = [
    (2, "Tom Geraerts", Mark::Excused),
    (3, "Katrien Jacobs", Mark::LeftEarly),
    (4, "Dries Vanhees", Mark::Excused),
    (5, "Dries Vanhees", Mark::Absent),
    (5, "Ahmed Yıldız", Mark::Late),
];
/// Who still has to sign the session that waits for its report.
const UNSIGNED: [&str; 2] = ["Sofie Daems", "Lies Peeters"];

impl Teller<'_> {
    /// Writes the marks and the signatures of the sessions that are over.
    pub fn presences(&mut self, hasselt: &Hasselt) -> Result<(), Error> {
        let next = local(self.now, 7, Some(Weekday::Thu), 9);
        let lead = self.who(HASSELT[0].0)?;
        for (number, (session, (days, _, state))) in (1..).zip(hasselt.over()) {
            let began = local(next, days, Some(Weekday::Thu), 9);
            for (place, (name, _)) in (0..).zip(HASSELT) {
                let mark = NOT_ALL.iter().find(|(at, who, _)| (*at, *who) == (number, name)).map_or(Mark::Present, |(.., mark)| *mark);
                let signs = mark.was_there() && !(state == SessionState::Held && UNSIGNED.contains(&name));
                let row = store::Presence {
                    network_id: hasselt.network.clone(),
                    session_id: session.clone(),
                    person_id: self.who(name)?,
                    mark,
                    marked_by: lead.clone(),
                    marked_at: began + Duration::minutes(10),
                    signed_name: signs.then(|| name.to_owned()),
                    signed_at: signs.then(|| (began + Duration::seconds(10_200 + 40 * place)).into()),
                    version: 1,
                };
                row.write(self.db)?;
            }
        }
        Ok(())
    }
}
