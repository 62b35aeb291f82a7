//! Signing in, logins, settings, and the administrator's list.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, PRESENTER, STRANGER};
use crate::support::server::six_digits;
use crate::support::turns::in_turn;
use crate::support::visitor::{Page, Visitor};
use chrono::Duration;
use futures_util::future::join_all;

mod parked;

/// Asks for a code and reads it from the mail.
async fn code_for(app: &TestApp, visitor: &Visitor, email: &str) -> String {
    let door = visitor.see("/sign-in").await;
    visitor.fill(&door, "/sign-in", &[("email", email)]).await.answers(303);
    app.deliver_mail().await;
    six_digits(&app.letters_to(email).first().expect("a letter").words.text).expect("six digits")
}

both!(a_code_signs_in_and_leads_on_to_the_page_that_was_asked_for);
async fn a_code_signs_in_and_leads_on_to_the_page_that_was_asked_for(app: &TestApp) {
    let visitor = app.visitor();
    let sent = visitor.get("/settings").await.leads_to();
    assert_eq!(sent, "/sign-in?next=%2Fsettings");
    let door = visitor.see(&sent).await;
    let asked = visitor.fill(&door, "/sign-in", &[("email", " ANN@example.org ")]).await.leads_to();
    app.deliver_mail().await;
    let code = six_digits(&app.letters_to(PRESENTER.email)[0].words.text).unwrap();
    let page = visitor.see(&asked).await;
    assert_eq!(visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.leads_to(), "/settings");
    visitor.see("/settings").await.says(PRESENTER.email);
}

both!(a_code_works_once);
async fn a_code_works_once(app: &TestApp) {
    let visitor = app.visitor();
    let code = code_for(app, &visitor, PRESENTER.email).await;
    let page = visitor.see("/sign-in/code").await;
    visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(303);
    let again = app.visitor();
    enter_code_blindly(&again, &code).await.answers(422);
}

/// Guesses in a browser that never asked: the page has no form for it, so the guess is sent as a script would.
async fn enter_code_blindly(visitor: &Visitor, code: &str) -> Page {
    visitor.see("/sign-in").await;
    visitor.post("/sign-in/code", &[("code", code), ("next", "/home")]).await
}

both!(a_code_works_only_in_the_browser_that_asked);
async fn a_code_works_only_in_the_browser_that_asked(app: &TestApp) {
    let code = code_for(app, &app.visitor(), PRESENTER.email).await;
    enter_code_blindly(&app.visitor(), &code).await.answers(422);
}

both!(a_code_is_too_old_after_ten_minutes);
async fn a_code_is_too_old_after_ten_minutes(app: &TestApp) {
    let visitor = app.visitor();
    let code = code_for(app, &visitor, PRESENTER.email).await;
    let page = visitor.see("/sign-in/code").await;
    app.advance(Duration::minutes(10));
    visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(422);
    visitor.get("/settings").await.answers(303);
}

both!(five_wrong_guesses_use_a_code_up);
async fn five_wrong_guesses_use_a_code_up(app: &TestApp) {
    let visitor = app.visitor();
    let code = code_for(app, &visitor, PRESENTER.email).await;
    let page = visitor.see("/sign-in/code").await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        visitor.fill(&page, "/sign-in/code", &[("code", wrong)]).await.answers(422);
    }
    visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(422);
}

both!(an_unknown_address_gets_the_same_answer_and_no_mail);
async fn an_unknown_address_gets_the_same_answer_and_no_mail(app: &TestApp) {
    let mut answers = Vec::new();
    for email in [PRESENTER.email, "niemand@example.org"] {
        let visitor = app.visitor();
        let door = visitor.see("/sign-in").await;
        let asked = visitor.fill(&door, "/sign-in", &[("email", email)]).await.leads_to();
        answers.push((asked.clone(), visitor.see(&asked).await.text().replace(email, "…")));
    }
    app.deliver_mail().await;
    assert_eq!(answers[0], answers[1]);
    assert_eq!(app.letters_to("niemand@example.org").len(), 0);
}

both!(the_link_in_the_mail_fills_the_code_in_and_signs_nobody_in);
async fn the_link_in_the_mail_fills_the_code_in_and_signs_nobody_in(app: &TestApp) {
    let visitor = app.visitor();
    let code = code_for(app, &visitor, PRESENTER.email).await;
    let page = visitor.see(&format!("/sign-in/code?code={code}")).await;
    assert!(page.body.contains(&format!("value=\"{code}\"")));
    visitor.get("/settings").await.answers(303);
    visitor.fill(&page, "/sign-in/code", &[]).await.answers(303);
    visitor.see("/settings").await;
}

/// Asks for a code of Ann's this often; gives the page that comes the last time.
async fn ask_often(visitor: &Visitor, often: usize) -> Page {
    let door = visitor.see("/sign-in").await;
    let mut asked = door.clone();
    for _ in 0..often {
        asked = visitor.fill(&door, "/sign-in", &[("email", PRESENTER.email)]).await;
    }
    visitor.see(&asked.leads_to()).await
}

both!(a_browser_that_asks_again_and_again_gets_five_mails_and_locks_nobody_out);
async fn a_browser_that_asks_again_and_again_gets_five_mails_and_locks_nobody_out(app: &TestApp) {
    let visitor = app.visitor();
    for often in [4, 1, 3] {
        ask_often(&visitor, often).await;
        app.deliver_mail().await;
    }
    let letters = app.letters_to(PRESENTER.email);
    assert_eq!(letters.len(), 5);
    // The last one that came still works.
    let (page, code) = (visitor.see("/sign-in/code").await, six_digits(&letters[0].words.text).unwrap());
    visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(303);
    app.enter(PRESENTER).await.see("/settings").await.says(PRESENTER.email);
}

both!(an_address_that_is_asked_for_everywhere_gets_ten_mails_and_every_page_looks_the_same);
async fn an_address_that_is_asked_for_everywhere_gets_ten_mails_and_every_page_looks_the_same(app: &TestApp) {
    let mut pages = Vec::new();
    for _ in 0..12 {
        pages.push(ask_often(&app.visitor(), 1).await.text());
    }
    app.deliver_mail().await;
    assert_eq!(app.letters_to(PRESENTER.email).len(), 10);
    assert!(pages.iter().all(|page| *page == pages[0]));
    // A quarter of an hour later the next one is sent, however often it was asked for meanwhile.
    app.advance(Duration::minutes(15));
    ask_often(&app.visitor(), 1).await;
    app.deliver_mail().await;
    assert_eq!(app.letters_to(PRESENTER.email).len(), 11);
}

both!(eight_presses_at_the_same_moment_send_five_mails);
async fn eight_presses_at_the_same_moment_send_five_mails(app: &TestApp) {
    let visitor = app.visitor();
    let door = visitor.see("/sign-in").await;
    let asked = join_all((0..8).map(|_| visitor.fill(&door, "/sign-in", &[("email", PRESENTER.email)]))).await;
    assert!(asked.iter().all(|page| page.status == 303));
    app.deliver_mail().await;
    assert_eq!(app.letters_to(PRESENTER.email).len(), 5);
}

both!(signing_in_leads_nowhere_but_to_us);
async fn signing_in_leads_nowhere_but_to_us(app: &TestApp) {
    let visitor = app.visitor();
    let page = visitor.see("/sign-in?next=https://elders.example/").await;
    assert!(page.body.contains("name=\"next\" value=\"/home\""));
    let sent = visitor.fill(&page, "/sign-in", &[("email", PRESENTER.email), ("next", "//elders.example")]).await;
    assert!(!sent.leads_to().contains("elders"));
    app.deliver_mail().await;
}

both!(a_login_can_be_seen_and_ended);
async fn a_login_can_be_seen_and_ended(app: &TestApp) {
    let (laptop, phone) = (app.enter(PRESENTER).await, app.enter(PRESENTER).await);
    let page = laptop.see("/settings").await;
    let other = page.body.split("/settings/logins/").skip(1).filter_map(|rest| rest.get(..32)).collect::<Vec<_>>();
    assert_eq!(other.len(), 2);
    for login in other {
        let _ = laptop.press(&page, &format!("DELETE /settings/logins/{login}")).await;
    }
    laptop.get("/settings").await.answers(303);
    phone.get("/settings").await.answers(303);
}

both!(signing_out_ends_the_login_itself_and_not_just_the_cookie);
async fn signing_out_ends_the_login_itself_and_not_just_the_cookie(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see("/settings").await;
    ann.press(&page, "/sign-out").await.answers(303);
    ann.get("/settings").await.answers(303);
}

both!(a_name_with_odd_characters_breaks_no_mail);
async fn a_name_with_odd_characters_breaks_no_mail(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    let page = ann.see("/settings").await;
    let odd = "Ann \"de\u{202E} Ünïek\" Bcc: x@y.be, <ann>";
    ann.fill(&page, "/settings", &[("name", odd)]).await.answers(303);
    let _ = app.enter(PRESENTER).await;
    let letter = &app.letters_to(PRESENTER.email)[0];
    assert!(!letter.source.contains("\r\nBcc:"));
}

both!(the_administrator_adds_somebody_who_can_then_sign_in);
async fn the_administrator_adds_somebody_who_can_then_sign_in(app: &TestApp) {
    let dirk = app.enter(ADMIN).await;
    let list = dirk.see("/people").await;
    let typed = [("email", "nieuw@example.org"), ("name", "Nele Nieuw"), ("role", "facilitator")];
    dirk.fill(&list, "/people", &typed).await.answers(303);
    dirk.see("/people").await.says("Nele Nieuw");
    app.enter_as("nieuw@example.org").await.see("/settings").await.says("nieuw@example.org");
}

both!(the_administrator_finds_people_by_a_piece_of_their_name_or_address);
async fn the_administrator_finds_people_by_a_piece_of_their_name_or_address(app: &TestApp) {
    let dirk = app.enter(ADMIN).await;
    dirk.see("/people?q=MEHM").await.says(MEMBER.name).hides(FACILITATOR.name);
    dirk.see(&format!("/people?q={}", FACILITATOR.email)).await.says(FACILITATOR.name).hides(MEMBER.name);
    for nobody in ["%25", "_", "%5C"] {
        dirk.see(&format!("/people?q={nobody}")).await.says("Niemand heet zo of heeft dat adres.");
    }
    dirk.see("/people?q=%20").await.says(MEMBER.name).says(FACILITATOR.name).hides("Toon iedereen");
    dirk.see("/people?q=%C3%96zt").await.says(MEMBER.name).hides(FACILITATOR.name);
    for unfit in ["%00".to_owned(), "a%0Ab".to_owned(), "_".repeat(30_000)] {
        dirk.get(&format!("/people?q={unfit}")).await.answers(400).says("Dit adres klopt niet helemaal");
    }
}

both!(every_problem_of_a_form_stands_at_its_field);
async fn every_problem_of_a_form_stands_at_its_field(app: &TestApp) {
    let dirk = app.enter(ADMIN).await;
    let list = dirk.see("/people").await;
    let typed = [("email", "geen adres"), ("name", ""), ("role", "koning")];
    let page = dirk.fill(&list, "/people", &typed).await;
    page.answers(422).says("Dit lijkt geen e-mailadres").says("Die rol kennen we niet");
    assert!(page.body.contains("geen adres"));
}

both!(a_form_without_its_token_changes_nothing);
async fn a_form_without_its_token_changes_nothing(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    ann.post_exactly("/settings", &[("name", "Mallory"), ("language", "nl")]).await.answers(403);
    ann.see("/settings").await.hides("Mallory");
}

both!(a_doubled_or_unknown_field_is_refused);
async fn a_doubled_or_unknown_field_is_refused(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    ann.see("/settings").await;
    ann.post("/settings", &[("name", "Ann"), ("name", "Anna"), ("language", "nl")]).await.answers(422);
    ann.post("/settings", &[("name", "Ann"), ("language", "nl"), ("role", "platform_admin")]).await.answers(422);
    for hidden in ["_page", "_once"] {
        let doubled = [("name", "Ann"), ("language", "nl"), (hidden, "/settings"), (hidden, "/settings")];
        ann.post("/settings", &doubled).await.answers(422).says("Dit veld kwam twee keer mee");
    }
    let token = ann.see("/settings").await.form("/settings").fields.into_iter().find(|(name, _)| name == "_csrf").unwrap().1;
    ann.post("/settings", &[("_csrf", &token), ("name", "Ann"), ("language", "nl")]).await.answers(422);
    ann.post("/rhythm", &[("hour", "8"), ("stop", "yes"), ("stop", "yes")]).await.answers(422).says("Dit veld kwam twee keer mee");
    ann.post("/rhythm", &[("hour", "99"), ("stop", "yes")]).await.answers(422).hides("Er kwam een veld mee dat hier niet hoort");
}

both!(a_megabyte_in_a_field_is_answered_at_that_field);
async fn a_megabyte_in_a_field_is_answered_at_that_field(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    ann.see("/settings").await;
    for long in ["a".repeat(1024 * 1024), "é".repeat(512 * 1024)] {
        ann.post("/settings", &[("name", &long), ("language", "nl")]).await.answers(422).says("Houd het bij 80 tekens");
    }
    let longer = "a".repeat(4 * 1024 * 1024);
    ann.post("/settings", &[("name", &longer), ("language", "nl")]).await.answers(413);
}

both!(bytes_that_are_no_text_break_nothing);
async fn bytes_that_are_no_text_break_nothing(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    ann.see("/settings").await;
    let no_text = ann.post("/settings", &[("name", "Ann\u{0}a"), ("language", "nl")]).await;
    no_text.answers(422).says("een teken dat geen tekst is");
    assert!(no_text.body.contains("Ann\u{0}a"), "what was typed comes back");
    let token = no_text.form("/settings").fields.into_iter().find(|(name, _)| name == "_csrf").unwrap().1;
    for name in ["Ann%ED%A0%80", "Ann%FF", "Ann%1B", "Ann%0Aa"] {
        let raw = format!("_csrf={token}&name={name}&language=nl").into_bytes();
        let answer = ann.post_body("/settings", "application/x-www-form-urlencoded", raw).await;
        answer.answers(422).says("een teken dat geen tekst is");
        assert!(answer.body.contains("value=\"Ann"), "{name} is lost");
    }
    ann.see("/settings").await.says(PRESENTER.name);
    ann.post_body("/settings", "application/json", b"{}".to_vec()).await.answers(415);
}

both!(an_encoded_body_is_not_opened);
async fn an_encoded_body_is_not_opened(app: &TestApp) {
    let request = app.visitor().http().post(format!("{}/sign-in", app.site)).header("content-encoding", "br").body("x");
    assert_eq!(request.send().await.unwrap().status(), 415);
}

both!(no_and_not_there_look_alike);
async fn no_and_not_there_look_alike(app: &TestApp) {
    let sofie = app.enter(STRANGER).await;
    let (no, absent) = (sofie.get(&format!("/networks/{NETWORK}")).await, sofie.get("/networks/00000000000070008000000000009999").await);
    assert_eq!((no.status, no.text()), (404, absent.text()));
    sofie.get("/networks/geen-id").await.answers(404);
}

both!(the_language_is_the_persons_then_the_browsers);
async fn the_language_is_the_persons_then_the_browsers(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see("/settings").await;
    page.says("Instellingen");
    greet.fill(&page, "/settings", &[("language", "en")]).await.answers(303);
    greet.see("/settings").await.says("Settings");
    let english = app.visitor().http().get(format!("{}/sign-in", app.site)).header("accept-language", "en-GB").send().await.unwrap();
    assert!(english.text().await.unwrap().contains("Good to see you"));
}

both!(nobody_who_sits_in_a_network_answers_for_the_authority);
async fn nobody_who_sits_in_a_network_answers_for_the_authority(app: &TestApp) {
    let dirk = app.enter(ADMIN).await;
    let list = dirk.see("/people").await;
    let typed = [("email", PRESENTER.email), ("name", "Ann"), ("role", "authority_officer")];
    dirk.fill(&list, "/people", &typed).await.answers(409).says("kan niet voor VDAB antwoorden");
    app.sow(format!("INSERT INTO person_roles (person_id, role) VALUES ('{}', 'authority_officer')", PRESENTER.id)).await;
    app.enter(PRESENTER).await.get(&format!("/networks/{NETWORK}")).await.answers(404);
}

both!(the_last_administrator_stays);
async fn the_last_administrator_stays(app: &TestApp) {
    let dirk = app.enter(ADMIN).await;
    let list = dirk.see("/people").await;
    dirk.press(&list, &format!("DELETE /people/{}/roles/platform_admin", ADMIN.id)).await.answers(409);
    dirk.see("/people").await;
}

both!(of_two_administrators_who_take_each_others_role_one_stays);
async fn of_two_administrators_who_take_each_others_role_one_stays(app: &TestApp) {
    app.sow(format!("INSERT INTO person_roles (person_id, role) VALUES ('{}', 'platform_admin')", FACILITATOR.id)).await;
    let (dirk, greet) = (app.enter(ADMIN).await, app.enter(FACILITATOR).await);
    let (lists, role) = ((dirk.see("/people").await, greet.see("/people").await), "roles/platform_admin");
    let (of_greet, of_dirk) = (format!("DELETE /people/{}/{role}", FACILITATOR.id), format!("DELETE /people/{}/{role}", ADMIN.id));
    let (one, other) = (dirk.press(&lists.0, &of_greet), greet.press(&lists.1, &of_dirk));
    let pages = in_turn(app, "person_roles WHERE role = 'platform_admin'", one, other).await;
    assert_eq!(pages[0].status, 303);
    assert!([404, 409].contains(&pages[1].status), "{}", pages[1].text());
    dirk.see("/people").await;
}

both!(the_link_in_the_mail_leads_on_to_the_page_that_was_asked_for);
async fn the_link_in_the_mail_leads_on_to_the_page_that_was_asked_for(app: &TestApp) {
    let visitor = app.visitor();
    let door = visitor.see("/sign-in?next=%2Fsettings").await;
    visitor.fill(&door, "/sign-in", &[("email", PRESENTER.email)]).await.answers(303);
    app.deliver_mail().await;
    let words = &app.letters_to(PRESENTER.email)[0].words.text;
    let link = words.split_whitespace().find(|word| word.contains("/sign-in/code?")).expect("a link").to_owned();
    let page = visitor.see(&link).await;
    assert_eq!(visitor.fill(&page, "/sign-in/code", &[]).await.leads_to(), "/settings");
}

both!(the_head_of_a_page_can_be_asked_alone);
async fn the_head_of_a_page_can_be_asked_alone(app: &TestApp) {
    for path in ["/", "/sign-in", "/healthz", "/readyz"] {
        let answer = app.visitor().http().head(format!("{}{path}", app.site)).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
    }
}

both!(when_the_database_fails_the_page_says_so_in_the_browsers_language);
async fn when_the_database_fails_the_page_says_so_in_the_browsers_language(app: &TestApp) {
    let ann = app.enter(PRESENTER).await;
    app.sow("ALTER TABLE logins RENAME TO lost").await;
    for (language, words) in [("nl-BE", "Even van onze stoel gevallen"), ("en", "Fell off our chair")] {
        let asked = ann.http().get(ann.whole("/home")).header("accept-language", language).send().await.unwrap();
        assert_eq!((asked.status().as_u16(), asked.headers()["cache-control"].to_str().unwrap()), (500, "no-store"));
        let page = asked.text().await.unwrap();
        assert!(page.contains(words) && page.contains("class=\"topbar\""), "{page}");
    }
    ann.post("/settings", &[("name", "Ann")]).await.answers(500).says("Foutcode 500");
    app.visitor().see("/sign-in").await;
    app.sow("ALTER TABLE lost RENAME TO logins").await;
    ann.see("/home").await;
}

both!(an_address_with_nonsense_behind_the_question_mark_says_so);
async fn an_address_with_nonsense_behind_the_question_mark_says_so(app: &TestApp) {
    let admin = app.enter(ADMIN).await;
    for query in ["page=1&page=2", "page=veel", "page=-1%00"] {
        admin.get(&format!("/people?{query}")).await.answers(400).says("Dit adres klopt niet helemaal");
    }
    app.visitor().get("/?region=limburg&region=antwerpen").await.answers(400);
    app.enter(STRANGER).await.get("/people?page=veel").await.answers(404);
}
