//! Every address and every visitor: who is let in, who is sent to sign in, and for whom there is nothing.

use crate::both;
use crate::support::app::{MASTER, TestApp};
use crate::support::cast::{self, ADMIN, FACILITATOR, MEMBER, OFFICER, STRANGER};
use crate::support::visitor::{Page, Visitor};
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::case_file_contents as contents;
use leerkring::routes::ADDRESSES;
use leerkring::vault::Vault;
use std::collections::BTreeSet;

mod table;

/// What an address is to a visitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// A page, a change, or a refusal with a sentence.
    In,
    /// 303 to the sign-in page.
    Login,
    /// 404, alike for "no" and "not there".
    Away,
}

impl Door {
    fn of(page: &Page) -> Self {
        let leads_to = page.headers.get("location").and_then(|to| to.to_str().ok()).unwrap_or_default();
        match page.status {
            303 if leads_to.starts_with("/sign-in") && !page.path.starts_with("/sign-in") => Self::Login,
            200 | 303 | 403 | 409 | 422 => Self::In,
            404 => Self::Away,
            other => panic!("{} answers {other}:\n{}", page.path, page.text()),
        }
    }
}

/// An address with the ids of the cast in it.
fn path(pattern: &str) -> String {
    let filled = table::IDS.iter().fold(pattern.to_owned(), |path, (name, id)| path.replace(name, id));
    assert!(!filled.contains('{'), "{pattern} has a part that the table does not know");
    filled
}

/// The same address with ids that nothing has.
fn path_to_nothing(pattern: &str) -> String {
    let unknown = "00000000000070008000000000000fff";
    table::IDS.iter().fold(pattern.to_owned(), |path, (name, _)| path.replace(name, unknown))
}

async fn try_door(visitor: &Visitor, method: &str, path: &str) -> Page {
    match method {
        "GET" => visitor.get(path).await,
        "POST" => visitor.post(path, &[]).await,
        other => visitor.post(&format!("{path}?_method={other}"), &[]).await,
    }
}

/// One of each thing, and a file with the case: sealed, as no text of SQL can say for both databases.
async fn things(app: &TestApp) {
    app.sow(include_str!("doors/things.sql")).await;
    let (case, file) = (path("{case}"), path("{file}"));
    let (lock, wrapped) = Vault::new(MASTER, []).forge();
    let name = lock.seal(&format!("file name {file}"), "plan.txt");
    let (key, network) = (wrapped.as_str(), cast::NETWORK);
    let row = format!("'{network}', '{case}', '{file}', 'text', 8, '{name}', '{key}', '2027-02-01T09:00:00.000000Z'");
    app.sow(format!("INSERT INTO case_files (network_id, case_id, id, kind, bytes, sealed_name, key, created_at) VALUES ({row})")).await;
    let sealed = lock.seal_bytes(&format!("file {file}"), b"Een plan".to_vec());
    let row = (contents::network_id.eq(network), contents::file_id.eq(file), contents::sealed.eq(sealed));
    app.state.write(move |db| Ok(on!(db, |c| diesel::insert_into(contents::table).values(row).execute(c))?)).await.unwrap();
}

/// The visitors, in the order of the table's columns.
async fn visitors(app: &TestApp) -> Vec<(&'static str, Visitor)> {
    let nobody = app.visitor();
    nobody.see("/sign-in").await;
    let mut all = vec![("nobody", nobody)];
    for (who, person) in [("stranger", STRANGER), ("member", MEMBER), ("facilitator", FACILITATOR), ("officer", OFFICER), ("admin", ADMIN)]
    {
        let visitor = app.enter(person).await;
        visitor.see("/settings").await;
        all.push((who, visitor));
    }
    all
}

#[test]
fn every_route_is_in_the_table_and_the_table_has_no_other() {
    let of_table: BTreeSet<_> = table::DOORS.iter().map(|(method, pattern, _)| (*method, *pattern)).collect();
    let of_routes: BTreeSet<_> = ADDRESSES.iter().copied().collect();
    let only = |one: &BTreeSet<_>, other: &BTreeSet<_>| one.difference(other).copied().collect::<Vec<(&str, &str)>>();
    assert_eq!((only(&of_routes, &of_table), only(&of_table, &of_routes)), (vec![], vec![]), "(only in routes.rs, only in the table)");
}

both!(the_stranger_exists);
async fn the_stranger_exists(app: &TestApp) {
    let stranger = app.enter(STRANGER).await;
    stranger.see("/home").await.says("Sofie");
    stranger.see(&format!("/networks/{}", cast::OTHER_NETWORK)).await.says("Kempenkring");
}

both!(each_visitor_passes_the_doors_of_the_table_and_no_other);
async fn each_visitor_passes_the_doors_of_the_table_and_no_other(app: &TestApp) {
    things(app).await;
    let visitors = visitors(app).await;
    let mut wrong = Vec::new();
    // First all that only looks; then column by column, outsiders before those who may change things.
    for looks in [true, false] {
        for column in [0, 1, 4, 5, 2, 3] {
            let (who, visitor) = &visitors[column];
            for (method, pattern, doors) in table::DOORS.iter().filter(|(method, ..)| (*method == "GET") == looks) {
                let found = Door::of(&try_door(visitor, method, &path(pattern)).await);
                if found != doors[column] {
                    wrong.push(format!("{method} {pattern}: {who} finds {found:?}, not {:?}", doors[column]));
                }
            }
        }
    }
    app.deliver_mail().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

both!(a_guest_passes_the_door_of_the_visit_and_no_other);
async fn a_guest_passes_the_door_of_the_visit_and_no_other(app: &TestApp) {
    things(app).await;
    let hilde = app.enter_as("hilde@example.org").await;
    hilde.see(&path("/visits/{network}/{session}")).await.says("Grenzen in de begeleiding");
    let mut wrong = Vec::new();
    for (method, pattern, doors) in table::DOORS.iter().filter(|(_, pattern, _)| *pattern != "/sign-out") {
        // Elsewhere a guest is somebody without a seat and without a role: in where everybody is who signed in.
        let expected = match doors {
            _ if pattern.starts_with("/visits/") => Door::In,
            [_, rest @ ..] if rest.iter().all(|door| *door == rest[0]) => rest[0],
            _ => Door::Away,
        };
        let found = Door::of(&try_door(&hilde, method, &path(pattern)).await);
        if found != expected {
            wrong.push(format!("{method} {pattern}: a guest finds {found:?}, not {expected:?}"));
        }
    }
    app.deliver_mail().await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

both!(what_is_not_there_is_404_for_everybody);
async fn what_is_not_there_is_404_for_everybody(app: &TestApp) {
    let visitors = visitors(app).await;
    let mut wrong = Vec::new();
    for (method, pattern, _) in table::DOORS.iter().filter(|(_, pattern, _)| pattern.contains('{') && !table::HARMLESS.contains(pattern)) {
        for (who, visitor) in &visitors {
            let page = try_door(visitor, method, &path_to_nothing(pattern)).await;
            if Door::of(&page) == Door::In {
                wrong.push(format!("{method} {pattern}: {who} is let in ({})", page.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

both!(a_wrong_method_is_told_which_ones_there_are);
async fn a_wrong_method_is_told_which_ones_there_are(app: &TestApp) {
    let allowed = |page: &Page| page.answers(405).headers["allow"].to_str().unwrap().to_owned();
    let (nobody, member) = (app.visitor(), app.enter(MEMBER).await);
    for visitor in [&nobody, &member] {
        let page = visitor.post("/home", &[]).await;
        assert_eq!(allowed(page.says("Zo werkt deze pagina niet")), "GET, HEAD");
        assert_eq!(allowed(&visitor.get("/sign-out").await), "POST");
        assert_eq!(allowed(&visitor.post("/settings?_method=DELETE", &[]).await), "GET, POST, HEAD");
        assert_eq!(allowed(&visitor.post("/static/js/app.js", &[]).await), "GET, HEAD");
        // Only the table is told, never whether the thing is there.
        for path in [path("/networks/{network}/agenda-opening"), path_to_nothing("/networks/{network}/agenda-opening")] {
            visitor.get(&path).await.answers(404);
        }
        for pattern in ["/networks/{network}/departure", "/networks/{network}/sessions/{session}/items"] {
            assert_eq!(allowed(&visitor.get(&path(pattern)).await), allowed(&visitor.get(&path_to_nothing(pattern)).await));
        }
    }
}

both!(a_form_without_its_token_changes_nothing);
async fn a_form_without_its_token_changes_nothing(app: &TestApp) {
    things(app).await;
    let facilitator = app.enter(FACILITATOR).await;
    for (method, pattern, _) in table::DOORS.iter().filter(|(method, pattern, _)| *method != "GET" && !pattern.starts_with("/digest/stop"))
    {
        let page = facilitator.post_exactly(&format!("{}?_method={method}", path(pattern)), &[("_csrf", "AAAA")]).await;
        assert!([403, 404].contains(&page.status), "{method} {pattern} answers {} without a token", page.status);
    }
}
