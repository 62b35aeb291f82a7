//! Tells what Kring Hasselt did, does and plans.

use super::cast;
use super::season::{self, Asked, Brought};
use super::store;
use super::story::{Seated, Teller, local, seated};
use crate::cases::rules::{CaseState, Inside, Text, Wish};
use crate::cases::{self, Written};
use crate::db::types::Json;
use crate::ids::{CaseId, ItemId, NetworkId, PersonId, PollId, SeriesId, SessionId};
use crate::networks::SeatRole;
use crate::networks::rules::{NetworkState, Region};
use crate::polls::rules::{Ballot, Outcome, PollState, Score};
use crate::sessions::Answer;
use crate::sessions::SessionState;
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::rules::Form;
use crate::web::error::Error;
use crate::words::{Line, Prose};
use chrono::{DateTime, Duration, Utc, Weekday};
use chrono_tz::Europe::Brussels;

/// The circle, its sessions and its cases, for those who tell more of them.
pub struct Hasselt {
    /// The circle.
    pub network: NetworkId,
    /// Its sessions, from the first.
    pub sessions: Vec<SessionId>,
    /// Its cases, as the season lists them.
    pub cases: Vec<CaseId>,
    /// Its polls, as the season lists them.
    pub polls: Vec<PollId>,
}

impl Hasselt {
    /// The session that is next.
    pub fn next(&self) -> Option<SessionId> {
        self.sessions.get(season::NEXT - 1).cloned()
    }

    /// The session that was held last.
    pub fn last(&self) -> Option<SessionId> {
        self.sessions.get(season::NEXT - 2).cloned()
    }

    /// The sessions that are over.
    pub(super) fn over(&self) -> impl Iterator<Item = (&SessionId, (i64, &'static str, SessionState))> {
        self.sessions.iter().zip(season::SESSIONS).take(season::NEXT - 1)
    }
}

impl Teller<'_> {
    /// Writes the circle and everything in it.
    pub fn hasselt(&mut self) -> Result<Hasselt, Error> {
        let role = |place| if place < 2 { SeatRole::Facilitator } else { SeatRole::Member };
        let people: Vec<Seated> = cast::HASSELT.iter().enumerate().map(|(place, coach)| seated(coach, role(place))).collect();
        let network = self.found("Kring Hasselt", Region::Limburg, season::ABOUT, NetworkState::Running, &people)?;
        let mut hasselt = Hasselt { network, sessions: Vec::new(), cases: Vec::new(), polls: Vec::new() };
        let lead = self.who(cast::HASSELT[0].0)?;
        let next = local(self.now, 7, Some(Weekday::Thu), 9);
        for (number, (days, title, state)) in (1..).zip(season::SESSIONS) {
            let at = local(next, days, Some(Weekday::Thu), 9);
            let session = self.session(&hasselt.network, (number, title.to_owned()), at, (Form::OnSite, season::PLACE), state, &lead)?;
            hasselt.sessions.push(session);
        }
        self.trajectory(&hasselt, local(next, season::SESSIONS[0].0, Some(Weekday::Thu), 9), &lead)?;
        for case in &season::CASES {
            self.case(&mut hasselt, case)?;
        }
        self.agenda(&hasselt)?;
        self.answers(&hasselt)?;
        self.presences(&hasselt)?;
        for poll in season::POLLS {
            self.poll(&mut hasselt, poll, &lead)?;
        }
        self.picker(&hasselt)?;
        Ok(hasselt)
    }

    /// Its sessions were planned together, every five weeks on a Thursday; some moved since.
    fn trajectory(&mut self, hasselt: &Hasselt, first: DateTime<Utc>, lead: &PersonId) -> Result<(), Error> {
        let series = store::Series {
            network_id: hasselt.network.clone(),
            id: SeriesId::new(),
            rule: "FREQ=WEEKLY;COUNT=8;INTERVAL=5;BYDAY=TH".to_owned(),
            starts_local: first.with_timezone(&Brussels).format("%Y-%m-%dT%H:%M:%S").to_string(),
            minutes: 180,
            form: Form::OnSite,
            place: season::PLACE,
            link: "",
            skips_public: true,
            skips_school: true,
            version: 0,
            created_by: lead.clone(),
            created_at: self.ago(180),
        };
        Ok(store::plan_together(self.db, &series, &hasselt.sessions)?)
    }

    fn case(&mut self, hasselt: &mut Hasselt, case: &Brought) -> Result<(), Error> {
        let id = CaseId::new();
        let text = Text {
            title: Line::optional(case.title).unwrap_or_default(),
            context: Prose::optional(case.context).unwrap_or_default(),
            tried: Prose::optional(case.tried).unwrap_or_default(),
            question: Prose::optional(case.question).unwrap_or_default(),
        };
        let wish =
            Wish { help: Some(case.help), urgency: case.urgency, themes: case.themes.to_vec(), method: None, phase: Some(case.phase) };
        let written = Written { inside: Inside { text, ..Inside::default() }, wish, level: case.level, shielded: false };
        let by = self.who(case.by)?;
        cases::insert(self.db, &hasselt.network, &id, &by, &written, self.ago(case.ago))?;
        let session = case.session.and_then(|number| hasselt.sessions.get(number - 1).cloned());
        let closed_at = (case.state == CaseState::Discussed).then(|| self.ago(case.ago));
        let stands = store::CaseStands { state: case.state, session, since: self.ago(case.ago), closed_at };
        store::place_case(self.db, &hasselt.network, &id, stands)?;
        hasselt.cases.push(id);
        Ok(())
    }

    fn agenda(&mut self, hasselt: &Hasselt) -> Result<(), Error> {
        let Some(session) = hasselt.next() else { return Ok(()) };
        for (position, (rubric, title, note, minutes, state, by, case)) in (1..).zip(season::AGENDA) {
            let case = case.and_then(|place| hasselt.cases.get(place).cloned());
            self.item(hasselt, Some(&session), (position, rubric, minutes), (title, note), state, by, case)?;
        }
        for (session, (_, theme, _)) in hasselt.over() {
            for (position, (rubric, minutes)) in (1..).zip(season::BEFORE) {
                let title = if rubric == Rubric::Talk { theme } else { "" };
                let worked_on = rubric == Rubric::Intervision && hasselt.last().as_ref() == Some(session);
                let case = hasselt.cases.get(season::WORKED_ON).filter(|_| worked_on).cloned();
                let by = if worked_on { season::CASES[season::WORKED_ON].by } else { cast::HASSELT[0].0 };
                self.item(hasselt, Some(session), (position, rubric, minutes), (title, ""), ItemState::Done, by, case)?;
            }
        }
        for (position, (rubric, title, note, minutes, state, by, _)) in (1..).zip(season::LATER) {
            self.item(hasselt, None, (position, rubric, minutes), (title, note), state, by, None)?;
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments)]
    fn item(
        &mut self,
        hasselt: &Hasselt,
        session: Option<&SessionId>,
        (position, rubric, minutes): (i32, Rubric, i32),
        (title, note): (&'static str, &'static str),
        state: ItemState,
        by: &str,
        case_id: Option<CaseId>,
    ) -> Result<(), Error> {
        let row = store::Item {
            network_id: hasselt.network.clone(),
            id: ItemId::new(),
            session_id: session.cloned(),
            rubric,
            title,
            note,
            minutes,
            position,
            state,
            proposed_by: self.who(by)?,
            case_id,
            version: 1,
            created_at: self.ago(8),
        };
        Ok(row.write(self.db)?)
    }

    /// Who comes: all but two of those who said something about it; the coach of the tour still has to answer.
    fn answers(&mut self, hasselt: &Hasselt) -> Result<(), Error> {
        let Some(session) = hasselt.next() else { return Ok(()) };
        for (name, _) in cast::HASSELT.iter().filter(|(name, _)| *name != "Sofie Daems") {
            let other = season::NOT_THERE.iter().find(|(other, ..)| other == name);
            let (answer, reason) = other.map_or((Answer::Coming, None), |(_, answer, reason)| (*answer, *reason));
            self.attend(hasselt, &session, self.who(name)?, answer, reason)?;
        }
        for (session, _) in hasselt.over() {
            for (name, _) in cast::HASSELT {
                self.attend(hasselt, session, self.who(name)?, Answer::Coming, None)?;
            }
        }
        Ok(())
    }

    fn attend(
        &mut self,
        hasselt: &Hasselt,
        session: &SessionId,
        person_id: PersonId,
        answer: Answer,
        reason: Option<&'static str>,
    ) -> Result<(), Error> {
        let (network_id, session_id, answered_at) = (hasselt.network.clone(), session.clone(), self.ago(5));
        let row = store::Attendance { network_id, session_id, person_id, answer, reason, answered_at };
        Ok(row.write(self.db)?)
    }

    fn poll(&mut self, hasselt: &mut Hasselt, (number, title, state, scores): Asked, lead: &PersonId) -> Result<(), Error> {
        let (network, id) = (hasselt.network.clone(), PollId::new());
        let session_id = hasselt.sessions.get(number - 1).cloned().ok_or(Error::NotFound)?;
        store::Poll {
            network_id: network.clone(),
            id: id.clone(),
            session_id,
            title,
            statements: Json(season::STATEMENTS.to_vec()),
            state,
            threshold: 5,
            created_by: lead.clone(),
            created_at: self.ago(if state == PollState::Open { 4 } else { 69 }),
        }
        .write(self.db)?;
        if state == PollState::Open {
            store::closes(self.db, &network, &id, local(self.now + Duration::days(2), 0, None, 16))?;
        }
        // Members only; the last to answer is the coach of the tour, who is asked as long as the poll is open.
        let (coach, others) = (&cast::HASSELT[2..3], &cast::HASSELT[3..]);
        let voters = others.iter().chain(coach);
        for (name, _) in voters.take(scores.len()) {
            store::Voter { network_id: network.clone(), poll_id: id.clone(), person_id: self.who(name)? }.write(self.db)?;
        }
        let mut outcome = Outcome::default();
        for scores in scores {
            let scores = scores.iter().map(|score| Score::parse(&score.to_string())).collect::<Result<_, _>>()?;
            outcome = outcome.with(Ballot { scores, remark: None });
        }
        store::BallotBox { network_id: network, poll_id: id.clone(), outcome: Json(outcome) }.write(self.db)?;
        hasselt.polls.push(id);
        Ok(())
    }
}
