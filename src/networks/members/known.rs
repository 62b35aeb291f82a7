//! What the list of members tells of each besides the seat.

use super::store::Member;
use super::views::{Known, Reader};
use crate::centres;
use crate::db::Db;
use crate::ids::NetworkId;
use crate::sessions::attendance::tallies;
use chrono::{DateTime, Utc};
use diesel::QueryResult;

impl Known {
    /// Looks it up for one reader: facilitators see how often each came, the others see their own.
    pub fn read(db: &mut Db, network: &NetworkId, seated: &[Member], reader: Reader<'_>, now: DateTime<Utc>) -> QueryResult<Self> {
        let mut people: Vec<_> = seated.iter().map(|member| member.person.clone()).collect();
        let centres = centres::of_people(db, &people, now.date_naive())?;
        people.retain(|person| reader.facilitates || person == reader.person);
        Ok(Self { centres, times: tallies(db, network, &people)? })
    }
}
