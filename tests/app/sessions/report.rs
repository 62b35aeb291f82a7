//! The report of a session: written, shared, amended, fixed.

use super::pickers::texts;
use super::*;
use crate::support::cast::STRANGER;
use leerkring::sessions::report::rules::MOST_AMENDMENTS;

mod gone;
mod handing;
mod there;

const TALK: &str = "00000000000070008000000000001101";
const CASE_ITEM: &str = "00000000000070008000000000001102";
const OPEN_ITEM: &str = "00000000000070008000000000001103";

/// The address of the report of the cast's session.
pub fn report() -> String {
    format!("{}/report", of_cast())
}

/// The session of the cast, begun: a talk, and a case of Ann's that only she and the facilitator may read. Ann and
/// Mehmet come, Noor does not.
pub async fn begun(app: &TestApp) {
    let (greet, ann, at) = (FACILITATOR.id, PRESENTER.id, "2027-02-01T09:00:00.000000Z");
    let items = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at";
    let cases = "network_id, id, presenter_id, sealed, level, state, session_id, version, created_at, updated_at";
    app.sow(format!(
        "UPDATE sessions SET state = 'in_progress' WHERE id = '{SESSION}';
         INSERT INTO cases ({cases}) VALUES ('{NETWORK}', '00000000000070008000000000001201', '{ann}',
           '{{\"title\":\"Hij zwijgt\",\"context\":\"Over een klant.\",\"question\":\"Hoe vraag ik door?\"}}', 'facilitators', 'in_discussion', '{SESSION}', 1, '{at}', '{at}');
         INSERT INTO agenda_items ({items}) VALUES
           ('{NETWORK}', '{TALK}', '{SESSION}', 'talk', 'Drie lichte vormen', '', 20, 1, 'done', '{greet}', NULL, 1, '{at}'),
           ('{NETWORK}', '{CASE_ITEM}', '{SESSION}', 'intervision', '', '', 60, 2, 'done', '{ann}', '00000000000070008000000000001201', 1, '{at}');
         INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at) VALUES
           ('{NETWORK}', '{SESSION}', '{ann}', 'coming', '{at}'), ('{NETWORK}', '{SESSION}', '{}', 'coming', '{at}'),
           ('{NETWORK}', '{SESSION}', '{}', 'absent', '{at}')",
        MEMBER.id, OTHERS[0].id
    ))
    .await;
}

/// The session is over.
pub async fn ended(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET state = 'held' WHERE id = '{SESSION}'")).await;
    app.clock.set("2027-02-11T12:00:00Z".parse().unwrap());
}

pub async fn write(greet: &Visitor, summary: &str, points: &str) -> Page {
    let form = greet.see(&format!("{}/edit", report())).await;
    greet.fill(&form, &report(), &[("summary", summary), ("points", points)]).await
}

async fn note(greet: &Visitor, item: &str, text: &str) -> Page {
    let address = format!("{}/notes/{item}", report());
    greet.fill(&greet.see(&address).await, &address, &[("note", text)]).await
}

/// Everybody is marked, and who was there signed.
async fn attended(app: &TestApp) {
    for person in [FACILITATOR, PRESENTER, MEMBER, OTHERS[0], OTHERS[1], OTHERS[2]] {
        let (mark, name) = (if person == OTHERS[0] { "excused" } else { "present" }, person.name.replace('\'', "''"));
        app.sow(format!(
            "INSERT INTO presences (network_id, session_id, person_id, mark, marked_by, marked_at, signed_name, signed_at, version)
             VALUES ('{NETWORK}', '{SESSION}', '{}', '{mark}', '{}', '2027-02-11T08:35:00.000000Z', '{name}', '2027-02-11T11:20:00.000000Z', 1)",
            person.id, FACILITATOR.id
        ))
        .await;
    }
}

/// Shared with a summary and a learning point; its letters are sent.
async fn shared(app: &TestApp, greet: &Visitor) {
    begun(app).await;
    ended(app).await;
    write(greet, "Over grenzen.", "Stilte laten vallen werkt.").await.answers(303);
    greet.fill(&greet.see(&report()).await, &format!("{}/sharing", report()), &[("days", "7")]).await.answers(303);
    app.deliver_mail().await;
}

/// Whatever was open in the session is closed, and its report is fixed.
pub async fn fixed(app: &TestApp, greet: &Visitor) {
    app.sow(format!("UPDATE agenda_items SET state = 'done' WHERE session_id = '{SESSION}'")).await;
    ended(app).await;
    attended(app).await;
    write(greet, "Over grenzen.", "Stilte laten vallen werkt.").await.answers(303);
    greet.fill(&greet.see(&report()).await, &format!("{}/sharing", report()), &[("days", "7")]).await.answers(303);
    app.deliver_mail().await;
    app.sow("UPDATE reports SET amendable_until = '2027-02-11T11:59:00.000000Z'".to_owned()).await;
    greet.press(&greet.see(&report()).await, &format!("{}/fixing", report())).await.answers(303);
    app.deliver_mail().await;
}

async fn propose(visitor: &Visitor, text: &str) -> Page {
    let form = visitor.see(&format!("{}/amendments/new", report())).await;
    visitor.fill(&form, &format!("{}/amendments", report()), &[("amendment", text)]).await
}

/// The address of the only amendment.
fn amendment(page: &Page) -> String {
    let id = page.body.split("id=\"amendment-").nth(1).unwrap().split('"').next().unwrap();
    format!("{}/amendments/{id}", report())
}

both!(before_the_session_there_is_no_report_and_after_cancelling_none_at_all);
async fn before_the_session_there_is_no_report_and_after_cancelling_none_at_all(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    greet.see(&report()).await.says("Het verslag begint wanneer de sessie begint.");
    greet.see(&of_cast()).await.hides("Werk aan het verslag");
    greet.post(&report(), &[("summary", "Te vroeg"), ("points", ""), ("version", "0")]).await.answers(409);
    app.sow(format!("UPDATE sessions SET state = 'cancelled' WHERE id = '{SESSION}'")).await;
    greet.get(&report()).await.answers(404);
}

both!(a_report_is_written_while_the_group_reads_along);
async fn a_report_is_written_while_the_group_reads_along(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    mehmet.see(&report()).await.says("In de maak").says("Nog geen samenvatting.").says("Nog geen nota.").says("nog geen");
    assert_eq!(write(&greet, "Over **grenzen**.", "- Vraag door.\n- Stilte werkt.").await.leads_to(), report());
    note(&greet, TALK, "Zeg het in *één* zin.\n\n<script>alert(1)</script>").await.answers(303);
    let page = greet.see(&report()).await;
    greet
        .fill(&page, &format!("{}/decisions", report()), &[("decision", "We starten om 9 uur"), ("decision-item", TALK)])
        .await
        .answers(303);
    let seen = mehmet.see(&report()).await;
    seen.says("Over grenzen.").says("Vraag door.").says("Zeg het in één zin.").says("We starten om 9 uur").says("Drie lichte vormen");
    seen.says("Aanwezig (2)").says("Verontschuldigd (1)").says("Noor Peeters").hides("<script>alert");
    assert!(!seen.offers(&format!("{}/decisions", report())) && !seen.offers(&report()));
    greet.see(&of_cast()).await.says("Werk aan het verslag");
    mehmet.see(&of_cast()).await.says("Lees het verslag");
}

both!(the_note_of_a_case_is_for_those_who_may_read_the_case);
async fn the_note_of_a_case_is_for_those_who_may_read_the_case(app: &TestApp) {
    begun(app).await;
    let (greet, ann, mehmet) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await, app.enter(MEMBER).await);
    greet.see(&format!("{}/notes/{CASE_ITEM}", report())).await.says("Schrijf over de aanpak, niet over de klant");
    note(&greet, CASE_ITEM, "De incidentmethode hielp.").await.answers(303);
    let page = greet.see(&report()).await;
    let typed = [("decision", "Ann probeert een schaalvraag"), ("decision-item", CASE_ITEM)];
    greet.fill(&page, &format!("{}/decisions", report()), &typed).await.answers(303);
    for visitor in [&ann, &greet] {
        let page = visitor.see(&report()).await;
        page.says("Case van Ann D'Haese").says("De incidentmethode hielp.").says("schaalvraag").hides("Hij zwijgt");
    }
    for address in [report(), format!("{}/notes", report()), format!("{}/decisions", report())] {
        mehmet.see(&address).await.hides("incidentmethode").hides("schaalvraag").hides("Hij zwijgt");
    }
    mehmet.see(&report()).await.says("Case van Ann D'Haese").says("alleen voor wie die case mag lezen");
}

both!(two_who_write_at_once_never_lose_a_word);
async fn two_who_write_at_once_never_lose_a_word(app: &TestApp) {
    begun(app).await;
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}'", OTHERS[2].id)).await;
    let (greet, lien) = (app.enter(FACILITATOR).await, app.enter(OTHERS[2]).await);
    let address = format!("{}/notes/{TALK}", report());
    for (first, second) in [("Wat Greet hoorde", "Wat Lien hoorde"), ("Greet nog eens", "Lien nog eens")] {
        let (one, other) = (greet.see(&address).await, lien.see(&address).await);
        greet.fill(&one, &address, &[("note", first)]).await.answers(303);
        let stale = lien.fill(&other, &address, &[("note", second)]).await;
        stale.answers(409).says("Hier kwam intussen andere tekst").says(first).says("Greet Aerts");
        assert!(stale.form(&address).fields.iter().any(|(name, text)| name == "note" && text == second));
        lien.fill(&stale, &address, &[("note", &format!("{first}. {second}"))]).await.answers(303);
    }
    let (one, other) = (greet.see(&format!("{}/edit", report())).await, lien.see(&format!("{}/edit", report())).await);
    let (a, b) = ([("summary", "Van Greet")], [("summary", "Van Lien")]);
    let address = report();
    let (first, second) = futures_util::join!(greet.fill(&one, &address, &a), lien.fill(&other, &address, &b));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
}

both!(too_long_a_note_stays_in_its_field);
async fn too_long_a_note_stays_in_its_field(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    let long = "woord ".repeat(3_334).trim().to_owned();
    let refused = note(&greet, TALK, &long).await;
    refused.answers(422).says("10.000 tekens");
    assert!(refused.form(&format!("{}/notes/{TALK}", report())).fields.iter().any(|(name, text)| name == "note" && *text == long));
    write(&greet, "", "Bel Jan op 0478 12 34 56").await.answers(422).says("vrij van klantgegevens");
    let page = greet.see(&report()).await;
    let unknown = [("decision", "Zo doen we het"), ("decision-item", "00000000000070008000000000000fff")];
    greet.fill(&page, &format!("{}/decisions", report()), &unknown).await.answers(422).says("Kies een agendapunt van deze sessie.");
}

both!(a_decision_is_noted_once_and_can_be_taken_out);
async fn a_decision_is_noted_once_and_can_be_taken_out(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    let (page, address) = (greet.see(&report()).await, format!("{}/decisions", report()));
    let typed = [("decision", "Eén keer besloten")];
    let (once, twice) = futures_util::join!(greet.fill(&page, &address, &typed), greet.fill(&page, &address, &typed));
    once.answers(303);
    twice.answers(303);
    let page = greet.see(&report()).await;
    assert_eq!(page.body.matches("id=\"decided-").count(), 1);
    let id = page.body.split("id=\"decided-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    greet.press(&page, &format!("DELETE {address}/{id}")).await.answers(303);
    greet.see(&report()).await.hides("Eén keer besloten");
}

both!(sharing_tells_everybody_with_a_link_and_not_a_word);
async fn sharing_tells_everybody_with_a_link_and_not_a_word(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    begun(app).await;
    assert!(!greet.see(&report()).await.offers(&format!("{}/sharing", report())), "the session is not over");
    ended(app).await;
    let sharing = format!("{}/sharing", report());
    greet.fill(&greet.see(&report()).await, &sharing, &[]).await.answers(409).says("Er staat nog niets in het verslag");
    write(&greet, "Over grenzen.", "").await.answers(303);
    greet.fill(&greet.see(&report()).await, &sharing, &[("days", "veel")]).await.answers(422).says("van 1 tot 30");
    greet.fill(&greet.see(&report()).await, &sharing, &[("days", "5")]).await.answers(303);
    app.deliver_mail().await;
    for person in [PRESENTER, MEMBER, OTHERS[0]] {
        let letter = app.letters_to(person.email).remove(0);
        assert_eq!(letter.words.subject, "Limburg leert: het verslag van sessie 1 staat klaar");
        assert!(letter.words.text.contains(&report()) && letter.words.text.contains("dinsdag 16 februari 2027"), "{}", letter.words.text);
        assert!(!letter.words.text.contains("grenzen") && !letter.words.html.contains("grenzen"));
    }
    app.enter(MEMBER).await.see("/home").await.says("Greet Aerts deelde het verslag van sessie 1.");
    greet.post(&sharing, &[("days", "5")]).await.answers(409);
}

both!(who_was_there_proposes_and_the_facilitator_answers);
async fn who_was_there_proposes_and_the_facilitator_answers(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    assert!(!noor.see(&report()).await.body.contains("amendments/new"), "Noor was not there");
    noor.post(&format!("{}/amendments", report()), &[("amendment", "Ik zei iets anders")]).await.answers(404);
    propose(&mehmet, " ").await.answers(422);
    propose(&mehmet, "Ik zei *soms*, niet altijd.").await.answers(303);
    let page = greet.see(&report()).await;
    page.says("Mehmet Öztürk").says("Wacht op antwoord").says("voorstel tot aanpassing wacht op je antwoord");
    greet.see("/home").await.says("stelt een aanpassing voor");
    let one = amendment(&page);
    mehmet.get(&one).await.answers(404);
    let form = greet.see(&one).await;
    greet.fill(&form, &format!("{one}/adoption"), &[("reply", "")]).await.answers(422);
    greet.fill(&form, &format!("{one}/adoption"), &[("reply", "Aangepast, dank je.")]).await.answers(303);
    greet.post(&format!("{one}/decline"), &[("reply", "Toch niet")]).await.answers(409).says("Dit voorstel is al beantwoord.");
    mehmet.see(&report()).await.says("Overgenomen").says("Aangepast, dank je.");
    mehmet.see("/home").await.says("beantwoordde je voorstel");
    let told = "SELECT COALESCE(reason, to_state) AS it FROM transitions WHERE thing = 'amendment' ORDER BY at, id";
    assert_eq!(texts(app, told).await, ["proposed", "adopted"]);
}

both!(somebody_proposes_so_many_amendments_and_no_more);
async fn somebody_proposes_so_many_amendments_and_no_more(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let (mehmet, ann) = (app.enter(MEMBER).await, app.enter(PRESENTER).await);
    for number in 1..=MOST_AMENDMENTS {
        propose(&mehmet, &format!("Voorstel {number}")).await.answers(303);
    }
    let refused = propose(&mehmet, "Nog een").await;
    refused.answers(409).says("Je deed al 10 voorstellen voor dit verslag.");
    assert!(refused.body.contains("Nog een"), "nothing typed is lost");
    propose(&ann, "Mijn eerste").await.answers(303);
}

both!(of_a_case_that_closed_nothing_is_decided_or_taken_out);
async fn of_a_case_that_closed_nothing_is_decided_or_taken_out(app: &TestApp) {
    begun(app).await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    let decisions = format!("{}/decisions", report());
    let typed = [("decision", "Ann probeert een schaalvraag"), ("decision-item", CASE_ITEM)];
    greet.fill(&greet.see(&report()).await, &decisions, &typed).await.answers(303);
    let page = greet.see(&report()).await;
    let id = page.body.split("id=\"decided-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    // The case goes back to its presenter.
    app.sow("UPDATE cases SET state = 'needs_anonymising'").await;
    greet.fill(&page, &decisions, &typed).await.answers(422).says("Kies een agendapunt van deze sessie.");
    greet.press(&page, &format!("DELETE {decisions}/{id}")).await.answers(404);
    ann.see(&report()).await.says("Ann probeert een schaalvraag");
    greet.see(&report()).await.hides(&format!("value=\"{CASE_ITEM}\""));
}

both!(when_the_days_are_over_nobody_proposes_and_no_word_is_lost);
async fn when_the_days_are_over_nobody_proposes_and_no_word_is_lost(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let mehmet = app.enter(MEMBER).await;
    let form = mehmet.see(&format!("{}/amendments/new", report())).await;
    app.clock.set("2027-02-18T22:59:00Z".parse().unwrap());
    let late = mehmet.fill(&form, &format!("{}/amendments", report()), &[("amendment", "Nog iets")]).await;
    late.answers(409).says("zijn voorbij");
    assert!(late.body.contains("Nog iets"));
}

both!(fixing_says_what_is_missing_then_locks_for_good);
async fn fixing_says_what_is_missing_then_locks_for_good(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    let fixing = format!("{}/fixing", report());
    greet.press(&greet.see(&report()).await, &fixing).await.answers(409).says("De aanwezigheid is nog niet afgewerkt");
    attended(app).await;
    let columns = "network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at";
    app.sow(format!(
        "INSERT INTO agenda_items ({columns}) VALUES ('{NETWORK}', '{OPEN_ITEM}', '{SESSION}', 'talk', 'Blijft liggen', '', 10, 3, 'scheduled', '{}', 1, '2027-02-01T09:00:00.000000Z')",
        FACILITATOR.id
    ))
    .await;
    let page = greet.see(&report()).await;
    page.says("Eén agendapunt is nog niet afgerond").says("Deelnemers kunnen nog een aanpassing voorstellen.");
    greet.press(&page, &fixing).await.answers(409).says("Eén agendapunt is nog niet afgerond of doorgeschoven.");
    app.sow(format!("UPDATE agenda_items SET state = 'carried_over' WHERE id = '{OPEN_ITEM}'")).await;
    greet.press(&page, &fixing).await.answers(409).says("Leg het verslag daarna vast.");
    app.clock.set("2027-02-19T09:00:00Z".parse().unwrap());
    let greet = app.enter(FACILITATOR).await;
    let (before, editing) = (greet.see(&report()).await, greet.see(&format!("{}/edit", report())).await);
    greet.press(&greet.see(&report()).await, &fixing).await.answers(303);
    greet.see(&of_cast()).await.says("Verslag klaar");
    greet.see(&report()).await.says("Ligt vast").says("Vastgelegd op 19 februari 2027");
    greet.fill(&editing, &report(), &[("summary", "Stiekem")]).await.answers(409).says("Dit verslag ligt vast.");
    let decision = greet.fill(&before, &format!("{}/decisions", report()), &[("decision", "Nog een besluit")]).await;
    decision.answers(409).says("Dit verslag ligt vast.");
    greet.post(&format!("{}/notes/{TALK}", report()), &[("note", "Nog iets"), ("version", "0")]).await.answers(409);
    greet.post(&fixing, &[]).await.answers(409);
    let mehmet = app.enter(MEMBER).await;
    mehmet.see("/home").await.says("legde het verslag van sessie 1 vast");
    mehmet.post(&format!("{}/amendments", report()), &[("amendment", "Te laat")]).await.answers(409);
    mehmet.see(&report()).await.says("Over grenzen.").hides("Stiekem").hides("Te laat");
}

both!(without_learning_points_nothing_is_fixed);
async fn without_learning_points_nothing_is_fixed(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    begun(app).await;
    ended(app).await;
    attended(app).await;
    write(&greet, "Over grenzen.", "").await.answers(303);
    greet.fill(&greet.see(&report()).await, &format!("{}/sharing", report()), &[("days", "1")]).await.answers(303);
    app.deliver_mail().await;
    app.clock.set("2027-02-14T09:00:00Z".parse().unwrap());
    let page = greet.see(&report()).await;
    page.says("Er zijn nog geen leerpunten genoteerd.").says("Noteer de leerpunten").hides("De aanwezigheid is nog niet afgewerkt");
    greet.press(&page, &format!("{}/fixing", report())).await.answers(409).says("Er zijn nog geen leerpunten genoteerd.");
}

both!(an_amendment_and_the_fixing_at_the_same_moment_leave_one_truth);
async fn an_amendment_and_the_fixing_at_the_same_moment_leave_one_truth(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    shared(app, &greet).await;
    attended(app).await;
    app.sow(format!("UPDATE reports SET amendable_until = '2027-02-11T11:59:00.000000Z' WHERE session_id = '{SESSION}'")).await;
    let (mehmet, page) = (app.enter(MEMBER).await, greet.see(&report()).await);
    let (fixing, text) = (format!("{}/fixing", report()), [("summary", "Op het nippertje")]);
    let (editing, address) = (greet.see(&format!("{}/edit", report())).await, report());
    let (fixed, written) = futures_util::join!(greet.press(&page, &fixing), greet.fill(&editing, &address, &text));
    fixed.answers(303);
    let shown = mehmet.see(&report()).await;
    assert_eq!(shown.text().contains("Op het nippertje"), written.status == 303, "{}", written.status);
}

both!(a_held_session_asks_its_facilitator_after_a_week);
async fn a_held_session_asks_its_facilitator_after_a_week(app: &TestApp) {
    begun(app).await;
    ended(app).await;
    let ask = "Leg het verslag van sessie 1 vast";
    app.clock.set("2027-02-18T11:29:00Z".parse().unwrap());
    app.enter(FACILITATOR).await.see("/home").await.hides(ask);
    app.clock.set("2027-02-18T11:31:00Z".parse().unwrap());
    let greet = app.enter(FACILITATOR).await;
    greet.see("/home").await.says(ask);
    app.enter(MEMBER).await.see("/home").await.hides(ask);
    app.do_rounds().await;
    greet.see(&of_cast()).await.says("Voorbij");
    // While the members have it, nobody is asked.
    write(&greet, "Over grenzen.", "Vraag door.").await.answers(303);
    greet.fill(&greet.see(&report()).await, &format!("{}/sharing", report()), &[]).await.answers(303);
    app.deliver_mail().await;
    greet.see("/home").await.hides(ask);
}

both!(who_did_not_sign_the_charter_reads_no_report);
async fn who_did_not_sign_the_charter_reads_no_report(app: &TestApp) {
    begun(app).await;
    let greet = app.enter(FACILITATOR).await;
    write(&greet, "Over grenzen.", "").await.answers(303);
    app.sow(format!("DELETE FROM signatures WHERE person_id = '{}'", MEMBER.id)).await;
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&report()).await.says("Onderteken eerst de afspraken.").hides("grenzen");
    mehmet.get(&format!("{}/summary", report())).await.answers(404);
    app.enter(STRANGER).await.get(&report()).await.answers(404);
}

both!(members_hear_at_once_that_the_report_grew);
async fn members_hear_at_once_that_the_report_grew(app: &TestApp) {
    begun(app).await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let mut socket = crate::support::socket::Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    write(&greet, "Over grenzen.", "").await.answers(303);
    socket.brings(&[&format!("report/{SESSION}")]).await;
    note(&greet, TALK, "Kort.").await.answers(303);
    socket.brings(&[&format!("report-notes/{SESSION}")]).await;
}
