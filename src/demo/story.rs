//! Tells the season: turns the cast and what it does into rows, all relative to now.

use super::cast::{self, Circle, Coach};
use super::{guests, harvest, news, questions, report, store};
use crate::calendars::feeds::rules::{Feed, Scope};
use crate::calendars::feeds::store as feeds;
use crate::centres::{self, CentreName};
use crate::db::Db;
use crate::ids::{CharterId, MembershipId, NetworkId, PersonId, SessionId};
use crate::networks::charter::rules::{CharterState, base_clauses};
use crate::networks::rules::{NetworkState, Region};
use crate::networks::{MembershipState, SeatRole};
use crate::people::rules::Email;
use crate::people::{Role, store as people};
use crate::sessions::SessionState;
use crate::sessions::rules::Form;
use crate::web::error::Error;
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Europe::Brussels;
use std::collections::HashMap;

/// The length of a session.
const HOURS: i64 = 3;

/// Writes the whole season into an empty database.
pub fn fill(db: &mut Db, now: DateTime<Utc>) -> Result<(), Error> {
    let mut teller = Teller { db, now, people: HashMap::new(), circles: HashMap::new() };
    teller.staff()?;
    let hasselt = teller.hasselt()?;
    report::tell(&mut teller, &hasselt)?;
    harvest::tell(&mut teller, &hasselt)?;
    let mut extras = 0;
    for circle in &cast::CIRCLES {
        teller.circle(circle, &mut extras)?;
    }
    let asked = questions::QUESTIONS.iter().map(|question| teller.question(question)).collect::<Result<Vec<_>, _>>()?;
    let (sofie, month) = (teller.who("Sofie Daems")?, teller.ago(30));
    feeds::make(teller.db, &Feed::new(&sofie, Scope::Everything), month)?;
    guests::tell(&mut teller, &hasselt, &asked)?;
    news::tell(&mut teller, &hasselt, &asked)
}

/// Whoever tells the season: what was told so far.
pub struct Teller<'a> {
    /// Where it is written.
    pub db: &'a mut Db,
    /// The moment that it is told.
    pub now: DateTime<Utc>,
    people: HashMap<String, PersonId>,
    /// Each circle with the coach who asks its questions.
    pub circles: HashMap<&'static str, (NetworkId, PersonId)>,
}

impl Teller<'_> {
    /// So many days ago, in the morning: nobody writes at night.
    pub fn ago(&self, days: i64) -> DateTime<Utc> {
        let date = (self.now.with_timezone(&Brussels) - Duration::days(days)).date_naive();
        clock(date, 10, 20).unwrap_or(self.now)
    }

    fn staff(&mut self) -> Result<(), Error> {
        for officer in cast::OFFICERS {
            self.person(officer, None, &[Role::AuthorityOfficer])?;
        }
        self.person(cast::ADMIN, None, &[Role::PlatformAdmin]).map(drop)
    }

    fn person(&mut self, name: &str, centre: Option<&str>, roles: &[Role]) -> Result<PersonId, Error> {
        if let Some(known) = self.people.get(name) {
            return Ok(known.clone());
        }
        let long_ago = self.ago(200);
        let id = people::person_for(self.db, &Email::parse(&cast::email_of(name))?, name, long_ago)?;
        for role in roles {
            people::give_role(self.db, &id, *role)?;
        }
        if let Some(centre) = centre {
            centres::join(self.db, &id, &CentreName::parse(centre)?, long_ago)?;
        }
        self.people.insert(name.to_owned(), id.clone());
        Ok(id)
    }

    /// Somebody of the cast.
    pub fn who(&self, name: &str) -> Result<PersonId, Error> {
        self.people.get(name).cloned().ok_or_else(|| anyhow::anyhow!("{name} is not in the cast").into())
    }

    /// A circle with its people, who all signed.
    pub fn found(
        &mut self,
        name: &'static str,
        region: Region,
        about: &'static str,
        state: NetworkState,
        seated: &[Seated],
    ) -> Result<NetworkId, Error> {
        let (network, since) = (NetworkId::new(), self.ago(190));
        let zone = Brussels.name();
        store::Network { id: network.clone(), name, region, about, zone, seats: cast::SEATS, state, version: 1, created_at: since }
            .write(self.db)?;
        let charter = store::Charter {
            network_id: network.clone(),
            id: CharterId::new(),
            number: 1,
            body: base_clauses(),
            state: CharterState::InForce,
            created_at: since,
        };
        charter.write(self.db)?;
        let runs = state == NetworkState::Running;
        for (name, centre, role) in seated {
            let roles: &[Role] = if *role == SeatRole::Facilitator { &[Role::Coach, Role::Facilitator] } else { &[Role::Coach] };
            let person_id = self.person(name, Some(centre), roles)?;
            let state = if runs || *role == SeatRole::Facilitator { MembershipState::Active } else { MembershipState::Confirmed };
            let seat = store::Membership {
                network_id: network.clone(),
                id: MembershipId::new(),
                person_id,
                role: *role,
                state,
                created_at: since,
            };
            seat.write(self.db)?;
            store::signature(&charter, &seat.person_id, name, since).write(self.db)?;
        }
        let asker = seated.last().map(|(name, ..)| self.who(name)).transpose()?.ok_or(Error::NotFound)?;
        self.circles.insert(name, (network.clone(), asker));
        Ok(network)
    }

    fn circle(&mut self, circle: &Circle, extras: &mut usize) -> Result<(), Error> {
        let mut people: Vec<Seated> = circle.facilitators.iter().map(|coach| seated(coach, SeatRole::Facilitator)).collect();
        people.extend((*extras..*extras + circle.coaches).map(cast::extra).map(|(name, centre)| (name, centre, SeatRole::Member)));
        *extras += circle.coaches;
        let network = self.found(circle.name, circle.region, circle.about, circle.state, &people)?;
        let lead = self.who(circle.facilitators.first().map_or("", |coach| coach.0))?;
        let (days, hour) = circle.next;
        let next = local(self.now, days, None, hour);
        let held = if circle.state == NetworkState::Running { 2 } else { 0 };
        for past in 0..held {
            let at = next - Duration::weeks(5 * (held - past));
            self.session(&network, (past + 1, "Kennismaking".to_owned()), at, (circle.form, circle.place), SessionState::Recorded, &lead)?;
        }
        let title = if held == 0 { "Kennismaking en afspraken" } else { "Werken in ploegen" };
        self.session(&network, (held + 1, title.to_owned()), next, (circle.form, circle.place), SessionState::Planned, &lead).map(drop)
    }

    /// A session.
    pub fn session(
        &mut self,
        network: &NetworkId,
        (number, title): (i64, String),
        starts_at: DateTime<Utc>,
        (form, place): (Form, &'static str),
        state: SessionState,
        by: &PersonId,
    ) -> Result<SessionId, Error> {
        let id = SessionId::new();
        let online = form == Form::Online;
        store::Session {
            network_id: network.clone(),
            id: id.clone(),
            number: i32::try_from(number).unwrap_or_default(),
            title,
            starts_at,
            ends_at: starts_at + Duration::hours(HOURS),
            form,
            place: if online { "" } else { place },
            link: match form {
                Form::OnSite => "",
                Form::Online => place,
                Form::Hybrid => "https://video.example/kring",
            },
            state,
            sequence: 0,
            version: 1,
            created_by: by.clone(),
            created_at: self.ago(180),
        }
        .write(self.db)?;
        Ok(id)
    }
}

/// Somebody in a circle: the name, the centre, the role.
pub type Seated = (String, String, SeatRole);

/// One of the cast, in a circle.
pub fn seated(coach: &Coach, role: SeatRole) -> Seated {
    (coach.0.to_owned(), coach.1.to_owned(), role)
}

/// So many days from now, moved on to a weekday if one is asked, at an hour of the clock in Brussels.
pub fn local(now: DateTime<Utc>, days: i64, weekday: Option<Weekday>, hour: u32) -> DateTime<Utc> {
    let mut date: NaiveDate = (now.with_timezone(&Brussels) + Duration::days(days)).date_naive();
    while weekday.map_or(date.weekday().number_from_monday() > 5, |wanted| date.weekday() != wanted) {
        date = date.checked_add_days(Days::new(1)).unwrap_or(date);
    }
    clock(date, hour, 30).unwrap_or(now)
}

fn clock(date: NaiveDate, hour: u32, minute: u32) -> Option<DateTime<Utc>> {
    let at = Brussels.from_local_datetime(&date.and_hms_opt(hour, minute, 0)?).earliest()?;
    Some(at.with_timezone(&Utc))
}
