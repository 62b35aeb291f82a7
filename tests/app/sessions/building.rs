//! Two people build one agenda: nobody's change is lost.

use super::*;

/// A session with an open agenda, two facilitators' pages of it, and the address of its moves.
async fn open(app: &TestApp, greet: &Visitor) -> String {
    let session = planned(app, greet).await;
    greet.press(&greet.see(&session).await, &format!("{session}/agenda-opening")).await.answers(303);
    session
}

fn id(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

/// Drags an item, as a page shows it, to before another.
async fn drag(greet: &Visitor, page: &Page, what: &str, before: &str) -> Page {
    let (what, before) = (item(page, what), if before.is_empty() { String::new() } else { item(page, before) });
    let row = page.body.split(&format!("id=\"item-{}\"", id(&what))).nth(1).unwrap();
    let version = row.split("data-version=\"").nth(1).unwrap().split('"').next().unwrap();
    let fields = [("item", id(&what)), ("version", version), ("before", if before.is_empty() { "" } else { id(&before) })];
    greet.fill(page, &format!("{}/moves", page.path), &fields).await
}

both!(an_item_is_dragged_to_its_place);
async fn an_item_is_dragged_to_its_place(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let page = greet.see(&session).await;
    drag(&greet, &page, "Pauze", "Check-in").await.answers(303);
    let page = greet.see(&session).await;
    assert_eq!(order(&page)[..2], ["Pauze", "Check-in"]);
    drag(&greet, &page, "Pauze", "").await.answers(303);
    assert_eq!(order(&greet.see(&session).await).last().unwrap(), "Pauze");
}

both!(a_drag_on_an_older_page_is_refused_and_shows_the_order_of_now);
async fn a_drag_on_an_older_page_is_refused_and_shows_the_order_of_now(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let older = greet.see(&session).await;
    drag(&greet, &older, "Pauze", "Check-in").await.answers(303);
    // The same drop again does no harm; the same item to elsewhere is refused.
    drag(&greet, &older, "Pauze", "Check-in").await.answers(303);
    let refused = drag(&greet, &older, "Pauze", "Check-out").await;
    refused.answers(409).says("De volgorde veranderde");
    assert_eq!(order(&refused)[..2], ["Pauze", "Check-in"]);
    greet.post(&format!("{session}/moves"), &[("item", "x"), ("version", "een"), ("before", "?")]).await.answers(422);
}

both!(two_drags_at_once_both_count);
async fn two_drags_at_once_both_count(app: &TestApp) {
    let (greet, again) = (app.enter(FACILITATOR).await, app.enter(FACILITATOR).await);
    let session = open(app, &greet).await;
    let (one, two) = (greet.see(&session).await, again.see(&session).await);
    let (a, b) = futures_util::join!(drag(&greet, &one, "Check-out", "Check-in"), drag(&again, &two, "Pauze", "Terugkoppeling"));
    assert_eq!([a.status, b.status], [303, 303]);
    assert_eq!(order(&greet.see(&session).await)[..4], ["Check-out", "Check-in", "Pauze", "Terugkoppeling"]);
}

both!(two_edits_at_once_keep_the_first_and_show_it_beside_the_second);
async fn two_edits_at_once_keep_the_first_and_show_it_beside_the_second(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let address = item(&greet.see(&session).await, "Pauze");
    let form = greet.see(&address).await;
    let edit = async |title: &'static str| greet.fill(&form, &address, &[("title", title), ("minutes", "20")]).await;
    let (one, two) = futures_util::join!(edit("Koffie"), edit("Thee"));
    let mut answers = [one.status, two.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409]);
    let refused = if one.status == 409 { &one } else { &two };
    let (kept, typed) = if one.status == 409 { ("Thee", "Koffie") } else { ("Koffie", "Thee") };
    refused.says("Dit punt veranderde").says("Er staat nu").says(kept).says("Wat jij typte");
    assert!(refused.body.contains(&format!("value=\"{typed}\"")));
    // Saved again, on purpose, it stays.
    greet.fill(refused, &address, &[]).await.answers(303);
    assert!(order(&greet.see(&session).await).contains(&typed.to_owned()));
}

both!(an_item_has_an_owner_and_points_to_a_question);
async fn an_item_has_an_owner_and_points_to_a_question(app: &TestApp) {
    app.sow(include_str!("../doors/things.sql")).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let session = open(app, &greet).await;
    let address = item(&greet.see(&session).await, "Vraag en antwoord VDAB");
    let form = greet.see(&address).await;
    let poll = "00000000000070008000000000000f03";
    let points = [("owner", PRESENTER.id), ("question", "00000000000070008000000000000f04"), ("poll", poll)];
    greet.fill(&form, &address, &points).await.answers(303);
    let page = ann.see(&session).await;
    page.says("Ann D'Haese").says("Telt een online gesprek mee?").says("Hoe gaat het?");
    ann.see(&format!("{}/polls/{poll}", of_cast())).await;
    // A poll that is not open yet is a link for facilitators alone.
    app.sow(format!("UPDATE polls SET state = 'draft' WHERE id = '{poll}'")).await;
    ann.see(&session).await.hides("Hoe gaat het?");
    greet.see(&session).await.says("Hoe gaat het?");
}

both!(an_item_points_only_to_what_its_network_has);
async fn an_item_points_only_to_what_its_network_has(app: &TestApp) {
    use crate::support::cast::STRANGER;
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let address = item(&greet.see(&session).await, "Pauze");
    let said = [("title", "Pauze"), ("rubric", "break"), ("minutes", "15"), ("note", ""), ("version", "0")];
    for (field, value, sentence) in [
        ("owner", STRANGER.id, "Kies iemand uit de kring."),
        ("question", "00000000000070008000000000000fff", "Kies een vraag van jullie kring."),
        ("poll", "zomaar", "Kies een peiling van jullie kring."),
    ] {
        let fields: Vec<_> = said.iter().copied().chain([(field, value)]).collect();
        greet.post(&address, &fields).await.answers(422).says(sentence);
    }
    for (field, value) in [("minutes", "0"), ("minutes", "5000")] {
        let fields: Vec<_> = said.iter().map(|(name, old)| (*name, if *name == field { value } else { *old })).collect();
        greet.post(&address, &fields).await.answers(422).says("van 1 tot 480");
    }
    let long = "x".repeat(400);
    let fields: Vec<_> = said.iter().map(|(name, old)| (*name, if *name == "title" { long.as_str() } else { *old })).collect();
    let page = greet.post(&address, &fields).await;
    page.answers(422).says("120");
    assert!(page.body.contains(&long));
}

both!(a_case_is_linked_from_the_page_of_an_item);
async fn a_case_is_linked_from_the_page_of_an_item(app: &TestApp) {
    app.sow(include_str!("../doors/things.sql")).await;
    app.sow("UPDATE cases SET state = 'accepted'").await;
    let greet = app.enter(FACILITATOR).await;
    let session = open(app, &greet).await;
    let address = item(&greet.see(&session).await, "Vrije ruimte");
    let form = greet.see(&address).await;
    greet.fill(&form, &format!("{address}/case"), &[("case", "")]).await.answers(422).says("Kies een case die op een plaats wacht.");
    let case = "00000000000070008000000000000f02";
    greet.fill(&form, &format!("{address}/case"), &[("case", case)]).await.answers(303);
    greet.see(&session).await.says("Case van Mehmet Öztürk");
    greet.see(&format!("/networks/{NETWORK}/cases/{case}")).await.says("Op de agenda");
    let page = greet.see(&address).await;
    greet.press(&page, &format!("DELETE {address}/case")).await.answers(303);
    greet.see(&session).await.hides("Case van Mehmet");
    assert!(greet.see(&address).await.body.contains(case));
}

both!(a_full_agenda_says_how_full_it_is);
async fn a_full_agenda_says_how_full_it_is(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let rows: Vec<_> = (1..=60)
        .map(|n| {
            format!(
                "('{NETWORK}', '000000000000700080000000000011{n:02}', '{SESSION}', 'talk', 'Punt {n}', '', 3, {n}, 'scheduled', '{}', 0, '2027-02-01T09:00:00.000000Z')",
                PRESENTER.id
            )
        })
        .collect();
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at";
    app.sow(format!("INSERT INTO agenda_items ({columns}) VALUES {}", rows.join(", "))).await;
    let page = greet.see(&of_cast()).await;
    let typed = [("title", "Nog een"), ("rubric", "talk"), ("minutes", "10")];
    greet.fill(&page, &format!("{}/items", of_cast()), &typed).await.answers(409).says("De agenda zit vol: hij telt al 60 punten.");
}
