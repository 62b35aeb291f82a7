//! Date pickers, their dates and what people said, in the database.

use super::rules::{Availability, Given, MOST_OPTIONS, Offer, Picker, PickerState, REMINDS_BEFORE};
use crate::db::schema::{date_answers, date_notes, date_options, date_pickers};
use crate::db::types::At;
use crate::db::{Among, Db, on};
use crate::ids::{NetworkId, OptionId, PersonId, PickerId, SessionId};
use crate::sessions::rules::{Form, Venue};
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// No page shows more pickers than this, and no round moves more at once.
const MOST: i64 = 100;
/// More people than a network has seats.
const MOST_PEOPLE: i64 = 200;
/// More answers than all of them give to all dates.
const MOST_ANSWERS: i64 = MOST_PEOPLE * MOST_OPTIONS as i64;

#[derive(Queryable, Selectable)]
#[diesel(table_name = date_pickers)]
struct Row {
    network_id: NetworkId,
    id: PickerId,
    title: String,
    note: String,
    minutes: i32,
    form: Form,
    place: String,
    link: String,
    state: PickerState,
    deadline_at: DateTime<Utc>,
    session_id: Option<SessionId>,
    version: i32,
    created_by: PersonId,
}

impl From<Row> for Picker {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            network: row.network_id,
            title: row.title,
            note: row.note,
            minutes: row.minutes,
            venue: Venue::stored(row.form, row.place, row.link),
            state: row.state,
            deadline_at: row.deadline_at,
            session: row.session_id,
            version: row.version,
            created_by: row.created_by,
        }
    }
}

/// One picker of a network.
pub fn picker(db: &mut Db, network: &NetworkId, id: &PickerId) -> QueryResult<Option<Picker>> {
    let query = date_pickers::table.find((network, id));
    Ok(on!(db, |c| query.select(Row::as_select()).first(c).optional())?.map(Picker::from))
}

/// The pickers of these networks that no date came out of yet, the nearest deadline first.
pub fn undecided(db: &mut Db, networks: &[NetworkId]) -> QueryResult<Vec<Picker>> {
    use date_pickers::dsl;
    let query = dsl::date_pickers
        .filter(dsl::network_id.among(networks))
        .filter(dsl::state.one_of([PickerState::Open, PickerState::Closed]))
        .order((dsl::deadline_at, dsl::id))
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Picker::from).collect())
}

/// Which of these pickers a person did not answer.
pub fn unanswered(db: &mut Db, person: &PersonId, mut pickers: Vec<Picker>) -> QueryResult<Vec<Picker>> {
    use date_notes::dsl;
    if pickers.is_empty() {
        return Ok(pickers);
    }
    let (networks, ids): (Vec<&NetworkId>, Vec<&PickerId>) = pickers.iter().map(|picker| (&picker.network, &picker.id)).unzip();
    let query = dsl::date_notes
        .filter(dsl::network_id.among(networks))
        .filter(dsl::picker_id.among(ids))
        .filter(dsl::person_id.eq(person))
        .select(dsl::picker_id);
    let answered: Vec<PickerId> = on!(db, |c| query.load(c))?;
    pickers.retain(|picker| !answered.contains(&picker.id));
    Ok(pickers)
}

/// Open pickers, of all networks, whose deadline has come.
pub fn due(db: &mut Db, now: DateTime<Utc>) -> QueryResult<Vec<Picker>> {
    use date_pickers::dsl;
    let query = dsl::date_pickers.filter(dsl::state.eq(PickerState::Open)).filter(dsl::deadline_at.le(At(now)));
    let query = query.order(dsl::deadline_at).limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Picker::from).collect())
}

/// Open pickers, of all networks, whose deadline is near and that nobody was reminded of.
pub fn to_remind(db: &mut Db, now: DateTime<Utc>) -> QueryResult<Vec<Picker>> {
    use date_pickers::dsl;
    let query = dsl::date_pickers
        .filter(dsl::state.eq(PickerState::Open))
        .filter(dsl::deadline_at.gt(At(now)))
        .filter(dsl::deadline_at.le(At(now + REMINDS_BEFORE)))
        .filter(dsl::reminded_at.is_null())
        .order(dsl::deadline_at)
        .limit(MOST);
    Ok(on!(db, |c| query.select(Row::as_select()).load(c))?.into_iter().map(Picker::from).collect())
}

/// Claims the reminder of a picker; false when another node has it, or the picker moved.
pub fn claim_reminder(db: &mut Db, seen: &Picker, now: DateTime<Utc>) -> QueryResult<bool> {
    use date_pickers::dsl;
    let row = dsl::date_pickers.find((&seen.network, &seen.id)).filter(dsl::version.eq(seen.version)).filter(dsl::reminded_at.is_null());
    Ok(on!(db, |c| diesel::update(row).set(dsl::reminded_at.eq(At(now))).execute(c))? == 1)
}

/// The dates of a picker, soonest first.
pub fn offers(db: &mut Db, picker: &Picker) -> QueryResult<Vec<Offer>> {
    use date_options::dsl;
    let query = dsl::date_options
        .filter(dsl::network_id.eq(&picker.network))
        .filter(dsl::picker_id.eq(&picker.id))
        .order((dsl::starts_at, dsl::id))
        .limit(MOST)
        .select((dsl::id, dsl::starts_at));
    let rows: Vec<(OptionId, DateTime<Utc>)> = on!(db, |c| query.load(c))?;
    Ok(rows.into_iter().map(|(id, starts_at)| Offer { id, starts_at }).collect())
}

/// Everything that people said to the dates of a picker.
pub fn given(db: &mut Db, picker: &Picker) -> QueryResult<Vec<Given>> {
    use date_answers::dsl;
    let query = dsl::date_answers
        .filter(dsl::network_id.eq(&picker.network))
        .filter(dsl::picker_id.eq(&picker.id))
        .limit(MOST_ANSWERS)
        .select((dsl::option_id, dsl::person_id, dsl::answer));
    on!(db, |c| query.load(c))
}

/// Who answered a picker, each with a note that may be empty, the first to answer first.
pub fn notes(db: &mut Db, picker: &Picker) -> QueryResult<Vec<(PersonId, String)>> {
    use date_notes::dsl;
    let query = dsl::date_notes
        .filter(dsl::network_id.eq(&picker.network))
        .filter(dsl::picker_id.eq(&picker.id))
        .order((dsl::answered_at, dsl::person_id))
        .limit(MOST_PEOPLE)
        .select((dsl::person_id, dsl::note));
    on!(db, |c| query.load(c))
}

/// Who answered each of these pickers of a network.
pub fn answerers(db: &mut Db, network: &NetworkId, pickers: &[Picker]) -> QueryResult<Vec<(PickerId, PersonId)>> {
    use date_notes::dsl;
    let ids: Vec<&PickerId> = pickers.iter().map(|picker| &picker.id).collect();
    let query = dsl::date_notes.filter(dsl::network_id.eq(network)).filter(dsl::picker_id.among(ids));
    on!(db, |c| query.limit(MOST * MOST_PEOPLE).select((dsl::picker_id, dsl::person_id)).load(c))
}

/// Saves a new picker with its dates; false when this very id is there already, as after a second click.
pub fn insert(
    db: &mut Db,
    picker: &Picker,
    moments: &[DateTime<Utc>],
    reminded_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    use date_pickers::dsl;
    let row = (
        (dsl::network_id.eq(&picker.network), dsl::id.eq(&picker.id), dsl::title.eq(&picker.title), dsl::note.eq(&picker.note)),
        (dsl::minutes.eq(picker.minutes), dsl::form.eq(picker.venue.form())),
        (dsl::place.eq(picker.venue.place()), dsl::link.eq(picker.venue.link())),
        (dsl::state.eq(picker.state), dsl::deadline_at.eq(At(picker.deadline_at)), dsl::reminded_at.eq(reminded_at.map(At))),
        (dsl::version.eq(picker.version), dsl::created_by.eq(&picker.created_by), dsl::created_at.eq(At(now))),
    );
    if on!(db, |c| diesel::insert_into(dsl::date_pickers).values(row).on_conflict_do_nothing().execute(c))? == 0 {
        return Ok(false);
    }
    for moment in moments {
        use date_options::dsl;
        let row = (
            dsl::network_id.eq(&picker.network),
            dsl::picker_id.eq(&picker.id),
            dsl::id.eq(OptionId::new()),
            dsl::starts_at.eq(At(*moment)),
        );
        on!(db, |c| diesel::insert_into(dsl::date_options).values(row).execute(c))?;
    }
    Ok(true)
}

/// Moves a picker to another state, unless it is no longer as `seen`.
pub fn turn(db: &mut Db, seen: &Picker, to: PickerState) -> QueryResult<bool> {
    use date_pickers::dsl;
    let row = dsl::date_pickers.find((&seen.network, &seen.id)).filter(dsl::state.eq(seen.state)).filter(dsl::version.eq(seen.version));
    Ok(on!(db, |c| diesel::update(row).set((dsl::state.eq(to), dsl::version.eq(seen.version + 1))).execute(c))? == 1)
}

/// Gives a picker that was just moved another deadline; who did not answer can be reminded again.
pub fn set_deadline(db: &mut Db, picker: &Picker, deadline: DateTime<Utc>, reminded_at: Option<DateTime<Utc>>) -> QueryResult<()> {
    use date_pickers::dsl;
    let row = dsl::date_pickers.find((&picker.network, &picker.id));
    let values = (dsl::deadline_at.eq(At(deadline)), dsl::reminded_at.eq(reminded_at.map(At)));
    on!(db, |c| diesel::update(row).set(values).execute(c)).map(drop)
}

/// Notes which session came of a picker.
pub fn link(db: &mut Db, picker: &Picker, session: &SessionId) -> QueryResult<()> {
    let row = date_pickers::table.find((&picker.network, &picker.id));
    on!(db, |c| diesel::update(row).set(date_pickers::session_id.eq(session)).execute(c)).map(drop)
}

/// Takes an open picker for the rest of the transaction: whoever closes or settles it waits. False when it is not open.
pub fn hold(db: &mut Db, picker: &Picker) -> QueryResult<bool> {
    use date_pickers::dsl;
    let row = dsl::date_pickers.find((&picker.network, &picker.id)).filter(dsl::state.eq(PickerState::Open));
    Ok(on!(db, |c| diesel::update(row).set(dsl::state.eq(PickerState::Open)).execute(c))? == 1)
}

/// Keeps what a person says to the dates; it takes the place of what they said before.
pub fn answer(
    db: &mut Db,
    picker: &Picker,
    person: &PersonId,
    said: &[(OptionId, Availability)],
    note: &str,
    now: DateTime<Utc>,
) -> QueryResult<()> {
    for (option, availability) in said {
        use date_answers::dsl;
        let row = (
            (dsl::network_id.eq(&picker.network), dsl::picker_id.eq(&picker.id), dsl::option_id.eq(option)),
            (dsl::person_id.eq(person), dsl::answer.eq(*availability)),
        );
        on!(db, |c| diesel::insert_into(dsl::date_answers)
            .values(row)
            .on_conflict((dsl::network_id, dsl::picker_id, dsl::option_id, dsl::person_id))
            .do_update()
            .set(dsl::answer.eq(*availability))
            .execute(c))?;
    }
    use date_notes::dsl;
    let row = (
        (dsl::network_id.eq(&picker.network), dsl::picker_id.eq(&picker.id), dsl::person_id.eq(person)),
        (dsl::note.eq(note), dsl::answered_at.eq(At(now))),
    );
    on!(db, |c| diesel::insert_into(dsl::date_notes)
        .values(row)
        .on_conflict((dsl::network_id, dsl::picker_id, dsl::person_id))
        .do_update()
        .set((dsl::note.eq(note), dsl::answered_at.eq(At(now))))
        .execute(c))
    .map(drop)
}
