//! What is done with a case: handed in, accepted, given back, put on an agenda, taken back.

use super::{CasePath, draw, level, names_nobody};
use crate::cases::access::{self, opened};
use crate::cases::moves::{self, Mover};
use crate::cases::rules::{Case, Hand};
use crate::cases::views::case_address;
use crate::db::Db;
use crate::ids::{CaseId, SessionId};
use crate::refusal::Refusal;
use crate::web::{Error, HttpResponse, Page, Path, Posted, Seat};
use crate::words::Prose;

/// Hands a draft in; what stands in the way is shown in its form.
pub async fn submit(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let problems = page.write(step(&seat, &page, &path.case, Hand::Presenter, moves::submit)).await;
    let address = case_address(&seat.network, &path.case);
    let saved = problems.map(|problems| if problems.is_empty() { address.clone() } else { format!("{address}/edit") });
    posted.answer(saved, async |form| draw(&seat, &page, &path.case, form).await).await
}

/// Takes a case up.
pub async fn accept(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    posted.read_nothing()?;
    let saved = page.write(step(&seat, &page, &path.case, Hand::Facilitator, moves::accept)).await;
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// Gives a case back to its presenter, with a reason.
pub async fn give_back(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let saved = match posted.read(|f| f.get("reason", Prose::<1000>::parse)) {
        Ok(reason) => {
            let give_back = move |db: &mut Db, case: &Case, mover: &Mover| moves::give_back(db, case, reason.as_str(), mover);
            page.write(step(&seat, &page, &path.case, Hand::Facilitator, give_back)).await
        }
        Err(error) => Err(error),
    };
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// Puts a case on the agenda of a session.
pub async fn schedule(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let seat = seat.facilitator()?;
    let chosen = |raw: &str| SessionId::parse(raw).map_err(|_| Refusal::input("cases-session-missing"));
    let saved = match posted.read(|f| f.get("session", chosen)) {
        Ok(session) => {
            let schedule = move |db: &mut Db, case: &Case, mover: &Mover| moves::schedule(db, case, &session, mover);
            page.write(step(&seat, &page, &path.case, Hand::Facilitator, schedule)).await
        }
        Err(error) => Err(error),
    };
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// Opens a case to other people, or closes it to some: its presenter as they like, a facilitator only closes.
pub async fn relevel(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    let typed = posted.read(|f| {
        let (level, shielded) = (f.get("level", level), f.ticked("shielded"));
        Some((level?, shielded))
    });
    let saved = match typed {
        Ok((level, shielded)) => {
            let (reader, id, now) = (seat.clone(), path.case.clone(), page.now());
            page.write(move |db| {
                let (case, _) = opened(db, &reader, &id, now)?;
                let hand = case.cover.hand_of(&access::reader(&reader)).ok_or(Error::NotFound)?;
                moves::relevel(db, &case, level, shielded, &Mover::of(&reader, hand, now))
            })
            .await
        }
        Err(error) => Err(error),
    };
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// The presenter tells how it went on.
pub async fn follow_up(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    page.read(step(&seat, &page, &path.case, Hand::Presenter, |_, _, _| Ok(()))).await?;
    let saved = match posted.read(|f| {
        let told = f.get("aftermath", Prose::<4000>::parse)?;
        names_nobody(f, &[("aftermath", told.as_str())])?;
        Some(told)
    }) {
        Ok(told) => {
            let follow_up = move |db: &mut Db, case: &Case, mover: &Mover| moves::follow_up(db, case, told, mover);
            page.write(step(&seat, &page, &path.case, Hand::Presenter, follow_up)).await
        }
        Err(error) => Err(error),
    };
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// Erases a case that the circle was done with, before its time.
pub async fn erase(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let erase = |db: &mut Db, case: &Case, mover: &Mover| moves::purge(db, &case.cover, mover);
    let saved = page.write(step(&seat, &page, &path.case, Hand::Presenter, erase)).await;
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// Takes a case back.
pub async fn withdraw(seat: Seat, page: Page, path: Path<CasePath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let withdraw = |db: &mut Db, case: &Case, mover: &Mover| moves::withdraw(db, &case.cover, mover);
    let saved = page.write(step(&seat, &page, &path.case, Hand::Presenter, withdraw)).await;
    answer(&seat, &page, &path.case, &posted, saved).await
}

/// One step with a case that the holder of the seat may read; as a presenter only with their own.
fn step<T>(
    seat: &Seat,
    page: &Page,
    id: &CaseId,
    hand: Hand,
    take: impl FnOnce(&mut Db, &Case, &Mover) -> Result<T, Error> + Send + 'static,
) -> impl FnOnce(&mut Db) -> Result<T, Error> + Send + 'static {
    let (seat, id, mover) = (seat.clone(), id.clone(), Mover::of(seat, hand, page.now()));
    move |db| {
        let (case, _) = opened(db, &seat, &id, mover.now)?;
        if hand == Hand::Presenter && case.cover.presenter != seat.person.id {
            return Err(Error::NotFound);
        }
        take(db, &case, &mover)
    }
}

async fn answer(seat: &Seat, page: &Page, id: &CaseId, posted: &Posted, saved: Result<(), Error>) -> Result<HttpResponse, Error> {
    let saved = saved.map(|()| case_address(&seat.network, id));
    posted.answer(saved, async |form| draw(seat, page, id, form).await).await
}
