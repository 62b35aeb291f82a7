//! Who was there: marked, checked in with the code of the room, signed, listed.

use super::*;

mod code;
mod engagement;
mod guests;
mod list;
mod marking;
mod signing;

/// The session of the cast goes on, with this code in its room; it is this many minutes after its beginning.
async fn begun(app: &TestApp, minutes: i64) -> String {
    app.sow(format!("UPDATE sessions SET state = 'in_progress', code = '123456' WHERE id = '{SESSION}'")).await;
    let starts = "2027-02-11T08:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    app.advance(starts - app.clock.now() + Duration::minutes(minutes));
    of_cast()
}

/// The session of the cast is in another state.
async fn turned(app: &TestApp, state: &str) {
    app.sow(format!("UPDATE sessions SET state = '{state}' WHERE id = '{SESSION}'")).await;
}

/// The page on which people are marked.
fn presences() -> String {
    format!("{}/presences", of_cast())
}

/// The field that marks somebody.
fn mark_of(person: &str) -> String {
    format!("mark-{person}")
}

/// Marks people on the page as it is now.
async fn mark(greet: &Visitor, marks: &[(&str, &str)]) -> Page {
    let page = greet.see(&presences()).await;
    mark_on(greet, &page, marks).await
}

/// Marks people on a page that was seen before.
async fn mark_on(greet: &Visitor, page: &Page, marks: &[(&str, &str)]) -> Page {
    let fields: Vec<_> = marks.iter().map(|(person, mark)| (mark_of(person), *mark)).collect();
    let typed: Vec<_> = fields.iter().map(|(field, mark)| (field.as_str(), *mark)).collect();
    greet.fill(page, &presences(), &typed).await
}

/// What a page has chosen for somebody.
fn chosen(page: &Page, person: &str) -> Option<String> {
    page.form(&presences()).fields.into_iter().find(|(name, _)| *name == mark_of(person)).map(|(_, mark)| mark)
}

/// A second facilitator joins.
async fn with_second_facilitator(app: &TestApp) -> Visitor {
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}'", OTHERS[0].id)).await;
    app.enter(OTHERS[0]).await
}

/// Everybody of the cast was there, and signed.
async fn all_signed(app: &TestApp) {
    for person in [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]] {
        app.sow(format!(
            "INSERT INTO presences (network_id, session_id, person_id, mark, marked_by, marked_at, signed_name, signed_at, version)
             VALUES ('{NETWORK}', '{SESSION}', '{}', 'present', '{}', '2027-02-11T08:35:00.000000Z', '{}', '2027-02-11T11:20:00.000000Z', 1)",
            person.id,
            FACILITATOR.id,
            person.name.replace('\'', "''")
        ))
        .await;
    }
}
