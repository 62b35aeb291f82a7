//! What people write while a method runs, in the database.

use super::words::{Laid, Words};
use super::{number, place};
use crate::db::schema::cards;
use crate::db::{Among, Db, on};
use crate::ids::{CardId, PersonId, RunId};
use crate::runs::rules::{Card, Run, Warmth};
use diesel::prelude::*;

/// No run has more cards than this: sixty people, each with one a step.
const MOST_CARDS: i64 = 2_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = cards)]
struct CardRow {
    id: CardId,
    step: i32,
    author_id: Option<PersonId>,
    body: String,
    warmth: Option<Warmth>,
    chosen: bool,
    queued: i32,
    sealed: bool,
}

impl CardRow {
    fn read(self, words: &Words) -> Card {
        Card {
            id: self.id,
            step: place(self.step),
            author: self.author_id,
            body: words.shown(Laid { words: self.body, sealed: self.sealed }),
            warmth: self.warmth,
            chosen: self.chosen,
            queued: self.queued,
        }
    }
}

/// All cards of a run: those of a queue in its order, others in the order of their names, which are random.
pub fn cards(db: &mut Db, run: &Run, words: &Words) -> QueryResult<Vec<Card>> {
    use cards::dsl;
    let query =
        dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).order((dsl::step, dsl::queued, dsl::id));
    let rows: Vec<CardRow> = on!(db, |c| query.limit(MOST_CARDS).select(CardRow::as_select()).load(c))?;
    Ok(rows.into_iter().map(|row| row.read(words)).collect())
}

/// Writes somebody's card of a step; there is one each.
pub fn write_card(db: &mut Db, run: &Run, step: usize, author: &PersonId, body: &str) -> QueryResult<()> {
    use cards::dsl;
    let own = dsl::cards
        .filter(dsl::network_id.eq(&run.network))
        .filter(dsl::run_id.eq(&run.id))
        .filter(dsl::step.eq(number(step)))
        .filter(dsl::author_id.eq(author));
    let laid = Words::of(db, run)?.lay(body);
    let values = (dsl::body.eq(&laid.words), dsl::sealed.eq(laid.sealed));
    if on!(db, |c| diesel::update(own).set(values).execute(c))? == 0 {
        insert_card(db, run, step, (CardId::random(), Some(author), laid))?;
    }
    Ok(())
}

fn insert_card(db: &mut Db, run: &Run, step: usize, (id, author, laid): (CardId, Option<&PersonId>, Laid)) -> QueryResult<()> {
    use cards::dsl;
    let by_presenter = author.is_some() && author == run.cast.presenter.as_ref();
    let row = (
        (dsl::network_id.eq(&run.network), dsl::run_id.eq(&run.id), dsl::id.eq(id)),
        (dsl::step.eq(number(step)), dsl::author_id.eq(author), dsl::chosen.eq(false)),
        (dsl::body.eq(laid.words), dsl::sealed.eq(laid.sealed), dsl::by_presenter.eq(by_presenter)),
    );
    on!(db, |c| diesel::insert_into(dsl::cards).values(row).execute(c)).map(drop)
}

/// Puts somebody's question at the end of the queue of a step, not answered yet.
pub fn queue(db: &mut Db, run: &Run, step: usize, author: &PersonId) -> QueryResult<()> {
    use cards::dsl;
    let of_step = || dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::step.eq(number(step)));
    let last: Option<i32> = on!(db, |c| of_step().select(diesel::dsl::max(dsl::queued)).first(c))?;
    let own = of_step().filter(dsl::author_id.eq(author));
    on!(db, |c| diesel::update(own).set((dsl::queued.eq(last.unwrap_or(0) + 1), dsl::chosen.eq(false))).execute(c)).map(drop)
}

/// Takes somebody's card of a step back; false when there was none.
pub fn take_card(db: &mut Db, run: &Run, step: usize, author: &PersonId) -> QueryResult<bool> {
    use cards::dsl;
    let own = dsl::cards
        .filter(dsl::network_id.eq(&run.network))
        .filter(dsl::run_id.eq(&run.id))
        .filter(dsl::step.eq(number(step)))
        .filter(dsl::author_id.eq(author));
    Ok(on!(db, |c| diesel::delete(own).execute(c))? > 0)
}

/// Lays the cards of the step that the run is at anew, without their authors and under other names, all in one go: no
/// name, order or time tells whose a card was.
pub fn unname(db: &mut Db, run: &Run) -> QueryResult<()> {
    use cards::dsl;
    let of_step =
        || dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::step.eq(number(run.at)));
    let laid: Vec<(String, bool)> = on!(db, |c| of_step().select((dsl::body, dsl::sealed)).load(c))?;
    on!(db, |c| diesel::delete(of_step()).execute(c))?;
    // Sealed anew, too: what a card was sealed to would tell which it was.
    let words = Words::of(db, run)?;
    let anew = |(body, sealed)| {
        let laid = Laid { words: body, sealed };
        // What cannot be opened goes along as it lies.
        let again = words.shown(laid.clone()).map_or(laid, |read| words.lay(&read));
        (CardId::random(), again)
    };
    let mut fresh: Vec<(CardId, Laid)> = laid.into_iter().map(anew).collect();
    fresh.sort_by(|(one, _), (other, _)| one.cmp(other));
    fresh.into_iter().try_for_each(|(id, laid)| insert_card(db, run, run.at, (id, None, laid)))
}

/// Marks what a card does with the presenter.
pub fn rate(db: &mut Db, run: &Run, card: &CardId, warmth: Option<Warmth>) -> QueryResult<bool> {
    use cards::dsl;
    let row = dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::id.eq(card));
    Ok(on!(db, |c| diesel::update(row).set(dsl::warmth.eq(warmth)).execute(c))? == 1)
}

/// Marks a card as one that helps, or no longer.
pub fn choose(db: &mut Db, run: &Run, card: &CardId, chosen: bool) -> QueryResult<bool> {
    use cards::dsl;
    let row = dsl::cards.filter(dsl::network_id.eq(&run.network)).filter(dsl::run_id.eq(&run.id)).filter(dsl::id.eq(card));
    Ok(on!(db, |c| diesel::update(row).set(dsl::chosen.eq(chosen)).execute(c))? == 1)
}

/// In which of these runs somebody wrote a card in the step that it is at.
pub fn wrote(db: &mut Db, runs: &[Run], person: &PersonId) -> QueryResult<Vec<RunId>> {
    use cards::dsl;
    let networks: Vec<_> = runs.iter().map(|run| run.network.clone()).collect();
    let ids: Vec<_> = runs.iter().map(|run| run.id.clone()).collect();
    let query = dsl::cards.filter(dsl::network_id.among(networks)).filter(dsl::run_id.among(ids)).filter(dsl::author_id.eq(person));
    let written: Vec<(RunId, i32)> = on!(db, |c| query.select((dsl::run_id, dsl::step)).limit(MOST_CARDS).load(c))?;
    let here = |(id, step): &(RunId, i32)| runs.iter().any(|run| run.id == *id && run.at == place(*step));
    Ok(written.into_iter().filter(here).map(|(id, _)| id).collect())
}
