//! Tells what Kring Hasselt did, does and plans.

use super::cast;
use super::season::{self, Asked, Brought};
use super::store;
use super::story::{Seated, Teller, local, seated};
use crate::db::types::Json;
use crate::ids::{BallotId, CaseId, ItemId, NetworkId, PersonId, PollId, SessionId};
use crate::networks::SeatRole;
use crate::networks::rules::{NetworkState, Region};
use crate::polls::rules::PollState;
use crate::sessions::SessionState;
use crate::sessions::agenda::rules::{ItemState, Rubric};
use crate::sessions::rules::{Answer, Form};
use crate::web::error::Error;
use chrono::{Duration, Weekday};

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

    /// The sessions that are over.
    fn over(&self) -> impl Iterator<Item = (&SessionId, (i64, &'static str, SessionState))> {
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
        for case in &season::CASES {
            self.case(&mut hasselt, case)?;
        }
        self.agenda(&hasselt)?;
        self.answers(&hasselt)?;
        for poll in season::POLLS {
            self.poll(&mut hasselt, poll, &lead)?;
        }
        Ok(hasselt)
    }

    fn case(&mut self, hasselt: &mut Hasselt, case: &Brought) -> Result<(), Error> {
        let id = CaseId::new();
        store::Case {
            network_id: hasselt.network.clone(),
            id: id.clone(),
            presenter_id: self.who(case.by)?,
            title: case.title,
            context: case.context,
            tried: case.tried,
            question: case.question,
            phase: Some(case.phase),
            level: case.level,
            state: case.state,
            answered: Json(Vec::new()),
            session_id: case.session.and_then(|number| hasselt.sessions.get(number - 1).cloned()),
            version: 1,
            created_at: self.ago(case.ago),
            updated_at: self.ago(case.ago),
        }
        .write(self.db)?;
        hasselt.cases.push(id);
        Ok(())
    }

    fn agenda(&mut self, hasselt: &Hasselt) -> Result<(), Error> {
        let Some(session) = hasselt.next() else { return Ok(()) };
        for (position, (rubric, title, note, minutes, state, by, case)) in (1..).zip(season::AGENDA) {
            let case = case.and_then(|place| hasselt.cases.get(place).cloned());
            self.item(hasselt, &session, (position, rubric, minutes), (title, note), state, by, case)?;
        }
        for (session, (_, theme, _)) in hasselt.over() {
            for (position, (rubric, minutes)) in (1..).zip(season::BEFORE) {
                let title = if rubric == Rubric::Talk { theme } else { "" };
                self.item(hasselt, session, (position, rubric, minutes), (title, ""), ItemState::Done, cast::HASSELT[0].0, None)?;
            }
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments)]
    fn item(
        &mut self,
        hasselt: &Hasselt,
        session: &SessionId,
        (position, rubric, minutes): (i32, Rubric, i32),
        (title, note): (&'static str, &'static str),
        state: ItemState,
        by: &str,
        case_id: Option<CaseId>,
    ) -> Result<(), Error> {
        let row = store::Item {
            network_id: hasselt.network.clone(),
            id: ItemId::new(),
            session_id: session.clone(),
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
            let other = season::NOT_THERE.iter().find(|(other, _)| other == name);
            let answer = other.map_or(Answer::Coming, |(_, online)| if *online { Answer::Online } else { Answer::Absent });
            self.attend(hasselt, &session, self.who(name)?, answer)?;
        }
        for (session, _) in hasselt.over() {
            for (name, _) in cast::HASSELT {
                self.attend(hasselt, session, self.who(name)?, Answer::Coming)?;
            }
        }
        Ok(())
    }

    fn attend(&mut self, hasselt: &Hasselt, session: &SessionId, person_id: PersonId, answer: Answer) -> Result<(), Error> {
        let answered_at = self.ago(5);
        let row = store::Attendance { network_id: hasselt.network.clone(), session_id: session.clone(), person_id, answer, answered_at };
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
        let mut ballots: Vec<BallotId> = scores.iter().map(|_| BallotId::random()).collect();
        ballots.sort();
        for ((scores, (name, _)), ballot) in scores.iter().zip(voters).zip(ballots) {
            let person_id = self.who(name)?;
            store::Voter { network_id: network.clone(), poll_id: id.clone(), person_id, touched: 1 }.write(self.db)?;
            store::Ballot { network_id: network.clone(), poll_id: id.clone(), id: ballot, scores: Json(scores.to_vec()) }.write(self.db)?;
        }
        hasselt.polls.push(id);
        Ok(())
    }
}
