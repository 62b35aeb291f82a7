//! What happens in a run: begun, moved, timed, written, revealed, ended.

use super::rules::{
    AUTHORITY, Body, CONSOLE_FIRST, Card, Cast, Conclusion, Deed, MOST_EXTRA, Part, Run, RunState, Spent, TurnState, Turning, WENT_ON,
    Warmth, asked, concludes, hands_in, may, order, steps, upcoming,
};
use super::store::{self, Words};
use super::{desk, live, people};
use crate::cases::{self, rules::keeping::MONTHS};
use crate::centres;
use crate::db::Db;
use crate::ids::{CardId, LearningPointId, NetworkId, PersonId, SessionId};
use crate::methods::format::Kind;
use crate::networks::{self, Member, SeatRole, Transition};
use crate::refusal::Refusal;
use crate::web::Error;
use crate::words::Prose;
use chrono::{DateTime, Months, Utc};

const OVER: Refusal = Refusal::state("runs-over");

/// Who does something in a run, and when.
#[derive(Debug, Clone)]
pub struct Doer {
    /// Who.
    pub person: PersonId,
    /// When.
    pub now: DateTime<Utc>,
}

/// Whether somebody may do this now; to those whose part it is not, it is not there.
pub fn allow(run: &Run, person: &PersonId, deed: Deed) -> Result<(), Error> {
    allow_as(run, run.part(person), deed)
}

fn allow_as(run: &Run, part: Part, deed: Deed) -> Result<(), Error> {
    if may(part, run.state, deed) {
        return Ok(());
    }
    let ever = RunState::ALL.iter().any(|state| may(part, *state, deed));
    Err(if ever { OVER.into() } else { Error::NotFound })
}

/// Whether somebody may do this in the step that the run is at.
fn allow_here(run: &Run, person: &PersonId, deed: Deed) -> Result<(), Error> {
    allow(run, person, deed)?;
    if asked(run, deed) { Ok(()) } else { Err(Refusal::state("runs-not-asked").into()) }
}

/// Takes a run for this transaction: of two who write in it one waits for the other.
fn hold(db: &mut Db, run: &Run) -> Result<(), Error> {
    if store::hold(db, run)? { Ok(()) } else { Err(OVER.into()) }
}

/// Begins a run; the same form sent again begins nothing more.
pub fn begin(db: &mut Db, run: &Run, doer: &Doer) -> Result<(), Error> {
    if let Some(no) = hindered(db, run, doer.now)? {
        return Err(no.into());
    }
    if store::insert(db, run, doer.now)? {
        if let Some(case) = &run.case {
            cases::discuss(db, &run.network, case, &doer.person, doer.now)?;
        }
        note(db, run, "none", RunState::Running, doer)?;
        seat(db, run, doer.now)?;
        return Ok(live::runs_changed(db, run)?);
    }
    let same = store::run(db, &run.network, &run.id)?.is_some();
    if same { Ok(()) } else { Err(Refusal::state("runs-another-under-way").into()) }
}

/// Why a method in which the presenter turns away is not for this one: somebody has authority over them, or they hold the
/// console.
fn hindered(db: &mut Db, run: &Run, now: DateTime<Utc>) -> Result<Option<Refusal>, Error> {
    if !run.method.turns_away() {
        return Ok(None);
    }
    if run.cast.presenter.as_ref() == Some(&run.cast.leader) {
        return Ok(Some(CONSOLE_FIRST));
    }
    Ok(authority(db, run, now)?.then_some(AUTHORITY))
}

/// Whether somebody in the circle owns or manages the enterprise that the presenter works for.
fn authority(db: &mut Db, run: &Run, now: DateTime<Utc>) -> Result<bool, Error> {
    let Some(presenter) = &run.cast.presenter else { return Ok(false) };
    let leaders = centres::leaders_over(db, presenter, now.date_naive())?;
    Ok(networks::people_with_seat(db, &run.network)?.iter().any(|person| leaders.contains(person)))
}

/// The presenter says whether they turn away, or turns back.
pub fn turn(db: &mut Db, run: &Run, turning: Turning, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Turn)?;
    save(db, run, &Run { turning: Some(turning), ..run.clone() })
}

/// Lays out the turns, where the step is a round.
fn seat(db: &mut Db, run: &Run, now: DateTime<Utc>) -> Result<(), Error> {
    if !is_round(run.step().step.kind) {
        return Ok(());
    }
    let circle: Vec<PersonId> = people::present(db, run, now)?.into_iter().map(|member| member.person).collect();
    let speakers: Vec<_> = circle.into_iter().filter(|person| Some(person) != run.cast.presenter.as_ref()).collect();
    Ok(store::seat_round(db, run, &order(&speakers, run.at))?)
}

/// Whether people speak in turn.
pub fn is_round(kind: Kind) -> bool {
    matches!(kind, Kind::Round | Kind::Advice | Kind::CheckOut)
}

/// One step on, or back, from the step that was seen. When the run is elsewhere by now nothing happens: of two people who
/// press at once, one moves it.
pub fn step(db: &mut Db, run: &Run, seen: usize, on: bool, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Move)?;
    if run.at != seen {
        return Ok(());
    }
    let passed = store::passed(db, run)?;
    let there = if on { run.at.checked_add(1) } else { run.at.checked_sub(1) };
    if let Some(place) = there {
        let authority = run.method.turns_away() && authority(db, run, doer.now)?;
        run.may_turn_away(place, authority)?;
    }
    let spent = there.and_then(|at| passed.get(&at)).map_or_else(Spent::default, |(spent, _)| *spent);
    let Some(moved) = run.moved(on, spent, doer.now) else { return Ok(()) };
    if !store::save(db, &moved)? {
        return Ok(());
    }
    store::leave(db, run, Spent { seconds: run.spent(doer.now), extra: run.extra })?;
    seat(db, &moved, doer.now)?;
    Ok(live::run_changed(db, run)?)
}

/// Stops the clock, or lets it run; twice is once.
pub fn pause(db: &mut Db, run: &Run, pause: bool, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Pause)?;
    save(db, run, &run.paused(pause, doer.now))
}

/// One minute more for the step that was seen.
pub fn add_minute(db: &mut Db, run: &Run, seen: usize, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::AddMinute)?;
    if run.at != seen || run.extra >= MOST_EXTRA {
        return Ok(());
    }
    save(db, run, &Run { extra: run.extra + 1, ..run.clone() })
}

fn save(db: &mut Db, seen: &Run, run: &Run) -> Result<(), Error> {
    if run == seen {
        return Ok(());
    }
    if !store::save(db, run)? {
        return Err(WENT_ON.into());
    }
    Ok(live::run_changed(db, run)?)
}

/// Shows at once what everybody wrote in this step. Where nobody is named, the cards lose their authors first.
pub fn reveal(db: &mut Db, run: &Run, seen: usize, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Reveal)?;
    if run.at != seen {
        return Ok(());
    }
    // Whoever hands in a card waits, and finds it revealed: no card is left with a name.
    hold(db, run)?;
    if !store::reveal(db, run, doer.now)? {
        return Ok(());
    }
    if run.step().step.anonymous {
        store::unname(db, run)?;
    }
    Ok(live::run_changed(db, run)?)
}

/// Ends the turn of whoever is seen to have it.
pub fn turn_on(db: &mut Db, run: &Run, seen: &PersonId, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::PassTurnOn)?;
    end_turn(db, run, seen, TurnState::Spoke, doer.now)
}

/// Lets one's own turn go by.
pub fn pass(db: &mut Db, run: &Run, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Pass)?;
    end_turn(db, run, &doer.person, TurnState::Passed, doer.now)
}

/// Ends a turn; who came in meanwhile gets one after the others.
fn end_turn(db: &mut Db, run: &Run, person: &PersonId, state: TurnState, now: DateTime<Utc>) -> Result<(), Error> {
    seat(db, run, now)?;
    let turns = store::turns(db, run)?;
    let waits = upcoming(&turns).any(|turn| turn.person == *person);
    if waits && store::end_turn(db, run, person, state)? {
        live::run_changed(db, run)?;
    }
    Ok(())
}

/// Whether the console can go to somebody: a facilitator who may enter.
fn may_lead(db: &mut Db, run: &Run, members: &[Member], person: &PersonId, now: DateTime<Utc>) -> Result<bool, Error> {
    let facilitates = |member: &&Member| member.person == *person && member.role == SeatRole::Facilitator;
    let named = members.iter().filter(facilitates).cloned().collect();
    Ok(!people::entering(db, run, named, now)?.is_empty())
}

/// Says who does what, unless somebody moved the run since it was seen; the console can go to another facilitator.
pub fn assign(db: &mut Db, run: &Run, cast: Cast, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Assign)?;
    let named =
        [("presenter", &cast.presenter), ("observer", &cast.observer), ("timekeeper", &cast.timekeeper), ("note_taker", &cast.note_taker)];
    let members = networks::members(db, &run.network)?;
    if cast.leader != run.cast.leader && !may_lead(db, run, &members, &cast.leader, doer.now)? {
        return Err(Refusal::input("runs-cast-wrong").at("leader").into());
    }
    let mut taken = vec![cast.leader.clone()];
    for (field, person) in named.into_iter().filter_map(|(field, person)| Some((field, person.as_ref()?))) {
        if !members.iter().any(|member| member.person == *person) || taken.contains(person) {
            return Err(Refusal::input("runs-cast-wrong").at(field).into());
        }
        taken.push(person.clone());
    }
    // Another presenter is asked anew.
    let turning = run.turning.filter(|_| cast.presenter == run.cast.presenter);
    let assigned = Run { cast, turning, ..run.clone() };
    if assigned.cast.presenter != run.cast.presenter {
        if let Some(no) = hindered(db, &assigned, doer.now)? {
            return Err(Refusal::input(no.text).at("presenter").into());
        }
        // In a method of one round it was a slip of who leads, unless they said something.
        if run.method.rounds <= 1 {
            store::withdraw(db, run)?;
        }
        store::present(db, &assigned)?;
    }
    save(db, run, &assigned)
}

/// Takes the console over: any facilitator of the network may, at any moment.
pub fn take_console(db: &mut Db, run: &Run, doer: &Doer) -> Result<(), Error> {
    if run.is_over() {
        return Err(OVER.into());
    }
    let free = |role: &Option<PersonId>| role.clone().filter(|person| *person != doer.person);
    let cast = Cast {
        leader: doer.person.clone(),
        presenter: free(&run.cast.presenter),
        observer: free(&run.cast.observer),
        timekeeper: free(&run.cast.timekeeper),
        note_taker: free(&run.cast.note_taker),
    };
    save(db, run, &Run { cast, ..run.clone() })
}

/// Writes one's card of a step that the circle has been at; a blank one takes it back: then
/// it is true, when there was one.
pub fn write(db: &mut Db, run: &Run, place: usize, body: Option<&Body>, doer: &Doer) -> Result<bool, Error> {
    allow(run, &doer.person, Deed::Write)?;
    hold(db, run)?;
    let revealed = store::passed(db, run)?.get(&place).is_some_and(|(_, revealed)| *revealed);
    if !hands_in(run, place, run.part(&doer.person), revealed) {
        return Err(Refusal::state("runs-card-closed").into());
    }
    let taken_back = match body {
        Some(body) => {
            store::write_card(db, run, place, &doer.person, body.as_str())?;
            if steps(&run.method).get(place).is_some_and(|placed| placed.step.kind == Kind::Questions) {
                store::queue(db, run, place, &doer.person)?;
            }
            false
        }
        None => store::take_card(db, run, place, &doer.person)?,
    };
    live::run_changed(db, run)?;
    Ok(taken_back)
}

/// What a card does with the presenter.
pub fn rate(db: &mut Db, run: &Run, card: &CardId, warmth: Warmth, doer: &Doer) -> Result<(), Error> {
    allow_here(run, &doer.person, Deed::Rate)?;
    on_table(db, run, card, doer)?;
    store::rate(db, run, card, Some(warmth))?;
    Ok(live::run_changed(db, run)?)
}

/// Marks a question of the queue as answered, or not yet.
pub fn answer(db: &mut Db, run: &Run, card: &CardId, answered: bool, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Answer)?;
    if on_table(db, run, card, doer)?.queued == 0 {
        return Err(Error::NotFound);
    }
    store::choose(db, run, card, answered)?;
    Ok(live::run_changed(db, run)?)
}

/// Marks a card as one that helps the presenter, or no longer.
pub fn choose(db: &mut Db, run: &Run, card: &CardId, chosen: bool, doer: &Doer) -> Result<(), Error> {
    allow_here(run, &doer.person, Deed::Choose)?;
    on_table(db, run, card, doer)?;
    store::choose(db, run, card, chosen)?;
    Ok(live::run_changed(db, run)?)
}

/// A card that lies on the table before somebody.
fn on_table(db: &mut Db, run: &Run, card: &CardId, doer: &Doer) -> Result<Card, Error> {
    let words = Words::of(db, run)?;
    let (cards, passed) = (store::cards(db, run, &words)?, store::passed(db, run)?);
    let shown = desk::on_table(run, &cards, &passed, &doer.person);
    shown.into_iter().find(|there| there.id == *card).cloned().ok_or(Error::NotFound)
}

/// What a presenter takes along, does first, and says to the circle.
pub fn conclude(db: &mut Db, run: &Run, conclusion: &Conclusion, doer: &Doer) -> Result<(), Error> {
    let words = Words::of(db, run)?;
    let part = concludes(run, &store::presented(db, run, &words)?, &doer.person);
    allow_as(run, part, Deed::Conclude)?;
    hold(db, run)?;
    if !store::conclude(db, run, &doer.person, conclusion)? {
        return Err(Error::NotFound);
    }
    Ok(live::harvest_changed(db, run)?)
}

/// Keeps a learning point for the circle; it holds nothing of the case.
pub fn keep(db: &mut Db, run: &Run, id: &LearningPointId, body: &Prose<500>, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::Keep)?;
    if store::keep(db, run, id, body.as_str(), doer.now)? {
        live::harvest_changed(db, run)?;
    }
    Ok(())
}

/// Lets go of a learning point.
pub fn let_go(db: &mut Db, run: &Run, id: &LearningPointId, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::LetGo)?;
    if store::kept(db, run)?.iter().any(|point| point.id == *id) {
        store::let_go(db, &run.network, id)?;
        live::harvest_changed(db, run)?;
    }
    Ok(())
}

/// Ends the run: its case was discussed.
pub fn end(db: &mut Db, run: &Run, doer: &Doer) -> Result<(), Error> {
    allow(run, &doer.person, Deed::End)?;
    close(db, run, doer)
}

/// Ends the run that is under way in a session which is over: a case does not stay open because nobody pressed a button.
pub fn close_with_session(db: &mut Db, network: &NetworkId, session: &SessionId, doer: &Doer) -> Result<(), Error> {
    match store::under_way(db, network, session)? {
        Some(run) => close(db, &run, doer),
        None => Ok(()),
    }
}

fn close(db: &mut Db, run: &Run, doer: &Doer) -> Result<(), Error> {
    let ended = Run { state: RunState::Ended, ended_at: Some(doer.now), paused_at: run.paused_at.or(Some(doer.now)), ..run.clone() };
    if !store::save(db, &ended)? {
        return Err(WENT_ON.into());
    }
    store::leave(db, run, Spent { seconds: run.spent(doer.now), extra: run.extra })?;
    if let Some(case) = &run.case {
        cases::discussed(db, &run.network, case, &doer.person, doer.now)?;
    }
    note(db, run, run.state.as_str(), RunState::Ended, doer)?;
    Ok(live::runs_changed(db, run)?)
}

/// Erases what was written in runs without a case, as long after their end as the words of cases stay; says of how many.
pub fn forget_rested(db: &mut Db, now: DateTime<Utc>) -> Result<usize, Error> {
    MONTHS.iter().try_fold(0, |all, months| Ok(all + store::forget_spoken(db, *months, now - Months::new(*months))?))
}

fn note(db: &mut Db, run: &Run, from: &'static str, to: RunState, doer: &Doer) -> Result<(), Error> {
    let transition = Transition {
        network: &run.network,
        thing: "run",
        id: run.id.as_str(),
        from,
        to: to.as_str(),
        actor: Some(&doer.person),
        reason: None,
        at: doer.now,
    };
    Ok(networks::note_transition(db, &transition)?)
}
