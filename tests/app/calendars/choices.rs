//! Making, replacing and ending an address, and what a person chooses for it.

use super::*;

/// The address that a person sees for a calendar now.
async fn shown(visitor: &Visitor, calendar: &str) -> Option<String> {
    address_on(&visitor.see("/settings").await.body, calendar)
}

both!(an_address_is_made_once_and_shown_again);
async fn an_address_is_made_once_and_shown_again(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    assert_eq!(shown(&mehmet, "all").await, None);
    let page = mehmet.see(&format!("/networks/{NETWORK}")).await;
    for _ in 0..2 {
        let made = mehmet.fill(&page, "/settings/calendars", &[]).await;
        assert_eq!(made.leads_to(), format!("/settings#calendar-{NETWORK}"));
    }
    let address = shown(&mehmet, NETWORK).await.unwrap();
    assert_eq!(shown(&mehmet, NETWORK).await.unwrap(), address);
    mehmet.see("/settings").await.says("Open in je agenda").says("Limburg leert");
    assert!(mehmet.see("/settings").await.body.contains("href=\"webcal://"));
}

both!(many_presses_at_once_make_one_address);
async fn many_presses_at_once_make_one_address(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    mehmet.see("/settings").await;
    let press = || mehmet.post("/settings/calendars", &[("calendar", "all")]);
    for made in futures_util::future::join_all((0..8).map(|_| press())).await {
        made.answers(303);
    }
    assert!(shown(&mehmet, "all").await.is_some());
}

both!(a_replaced_address_leads_nowhere_at_once);
async fn a_replaced_address_leads_nowhere_at_once(app: &TestApp) {
    let (mehmet, old) = subscribed(app, MEMBER).await;
    let page = mehmet.see("/settings").await;
    for _ in 0..2 {
        mehmet.fill(&page, "/settings/calendars/all/replacement", &[]).await.answers(303);
    }
    let new = Subscription::of(&mehmet, "all").await;
    assert!(new.address != old.address);
    assert_eq!((old.status().await, new.status().await), (404, 200));
    // The second press named the old address, and changed nothing.
    assert_eq!(shown(&mehmet, "all").await.unwrap(), new.address);
}

both!(a_stopped_address_leads_nowhere_and_takes_no_choices);
async fn a_stopped_address_leads_nowhere_and_takes_no_choices(app: &TestApp) {
    let (mehmet, feed) = subscribed(app, MEMBER).await;
    let page = mehmet.see("/settings").await;
    for _ in 0..2 {
        mehmet.press(&page, "DELETE /settings/calendars/all").await.answers(303);
    }
    assert_eq!(feed.status().await, 404);
    mehmet.fill(&page, "/settings/calendars/all", &[("alarm", "day")]).await.answers(409).says("Dit adres is intussen gestopt.");
    assert_eq!(shown(&mehmet, "all").await, None);
}

both!(a_calendar_rings_when_its_reader_wants);
async fn a_calendar_rings_when_its_reader_wants(app: &TestApp) {
    let (mehmet, feed) = subscribed(app, MEMBER).await;
    assert_eq!(feed.events().await[0].value("VALARM-TRIGGER"), "");
    for (alarm, trigger) in [("day", "-P1D"), ("hour", "-PT1H"), ("off", "")] {
        let page = mehmet.see("/settings").await;
        mehmet.fill(&page, "/settings/calendars/all", &[("alarm", alarm)]).await.answers(303);
        assert_eq!(feed.events().await[0].value("VALARM-TRIGGER"), trigger);
    }
    let page = mehmet.see("/settings").await;
    let typed = mehmet.fill(&page, "/settings/calendars/all", &[("alarm", "nooit")]).await;
    typed.answers(422).says("Die herinnering kennen we niet.");
}

both!(who_does_not_come_keeps_the_hours_free);
async fn who_does_not_come_keeps_the_hours_free(app: &TestApp) {
    let (mehmet, feed) = subscribed(app, MEMBER).await;
    let address = format!("/networks/{NETWORK}/sessions/{SESSION}");
    for (answer, transparency) in [("absent", "TRANSPARENT"), ("coming", "OPAQUE")] {
        let page = mehmet.see(&address).await;
        mehmet.fill(&page, &format!("{address}/attendance"), &[("answer", answer)]).await.answers(303);
        assert_eq!(feed.events().await[0].value("TRANSP"), transparency);
    }
    app.sow("UPDATE attendances SET queued_at = '2027-02-02T08:00:00.000000Z'").await;
    assert_eq!(feed.events().await[0].value("STATUS"), "TENTATIVE");
}

/// A case of Ann's on the agenda of the session.
async fn a_case_on_the_agenda(app: &TestApp, level: &str) {
    app.sow(format!(
        "INSERT INTO cases (network_id, id, presenter_id, sealed, level, state, session_id, version, created_at, updated_at)
         VALUES ('{NETWORK}', '00000000000070008000000000000f02', '{}', '{{\"title\":\"Hij komt, niet opdagen\"}}', '{level}', 'scheduled', '{SESSION}', 1,
         '2027-02-01T09:00:00.000000Z', '2027-02-01T09:00:00.000000Z');
         INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at)
         VALUES ('{NETWORK}', '00000000000070008000000000000f01', '{SESSION}', 'intervision', '', '', 60, 1, 'scheduled', '{}',
         '00000000000070008000000000000f02', 1, '2027-02-01T09:00:00.000000Z');",
        PRESENTER.id, PRESENTER.id
    ))
    .await;
}

async fn ask_for_titles(visitor: &Visitor) {
    let page = visitor.see("/settings").await;
    visitor.fill(&page, "/settings/calendars/all", &[("case_titles", "yes")]).await.answers(303);
}

both!(titles_of_cases_stand_there_only_for_who_asks);
async fn titles_of_cases_stand_there_only_for_who_asks(app: &TestApp) {
    a_case_on_the_agenda(app, "network").await;
    let (mehmet, feed) = subscribed(app, MEMBER).await;
    let text = feed.text().await;
    assert!(!text.contains("opdagen") && !text.contains("Ann"), "{text}");
    let before = feed.ask().await.headers()["etag"].clone();
    ask_for_titles(&mehmet).await;
    let event = feed.events().await.remove(0);
    assert!(event.value("DESCRIPTION").starts_with("Op tafel:\nHij komt, niet opdagen\n"), "{event:?}");
    let asked = feed.ask().await.headers()["etag"].clone();
    app.sow(r#"UPDATE cases SET sealed = '{"title":"Zij komt niet opdagen"}', version = 2"#).await;
    let again = feed.ask_unless(asked.to_str().unwrap()).await;
    assert!(before != asked && again.status() == 200);
    assert!(!feed.text().await.contains("Ann"));
}

both!(titles_that_somebody_may_not_read_are_not_there);
async fn titles_that_somebody_may_not_read_are_not_there(app: &TestApp) {
    a_case_on_the_agenda(app, "facilitators").await;
    for (person, reads) in [(MEMBER, false), (OTHERS[0], false), (PRESENTER, true), (FACILITATOR, true)] {
        let (visitor, feed) = subscribed(app, person).await;
        ask_for_titles(&visitor).await;
        assert_eq!(feed.text().await.contains("opdagen"), reads, "{}", person.name);
    }
    app.sow("UPDATE cases SET level = 'network'").await;
    let (_, feed) = subscribed(app, MEMBER).await;
    assert!(feed.text().await.contains("opdagen"));
    app.sow(format!("DELETE FROM signatures WHERE person_id = '{}'", MEMBER.id)).await;
    assert!(!feed.text().await.contains("opdagen"), "without a signature nothing confidential opens");
}
