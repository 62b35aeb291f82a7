//! Answering an invitation on a phone: from the session, from the home page, and from a letter without signing in.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, PRESENTER, Person, SESSION};

async fn fits(browser: &Browser) {
    browser.examine().await;
    assert_eq!(browser.overflow().await, 0, "{} is wider than the window", browser.path().await);
}

both!(a_full_room_moves_up_before_the_eyes_of_who_waits);
async fn a_full_room_moves_up_before_the_eyes_of_who_waits(app: &TestApp) {
    app.sow(format!("UPDATE sessions SET capacity = 1 WHERE id = '{SESSION}'")).await;
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    let (ann, mehmet) = (Browser::enter(app, PRESENTER, Screen::Phone).await, Browser::enter(app, MEMBER, Screen::Phone).await);
    ann.see("Kom je?").await;
    ann.click("Ik kom").await;
    ann.see("1 komt").await;
    mehmet.go(&session).await;
    mehmet.click("Ik kom").await;
    mehmet.see("Je staat op plaats 1 van de wachtlijst").await;
    fits(&mehmet).await;
    mehmet.mark().await;
    ann.go(&session).await;
    ann.click("Ik kan niet").await;
    ann.see("Wil je zeggen waarom?").await;
    ann.fill("Wil je zeggen waarom?", "Ik geef les die dag").await;
    ann.click("Bewaar de reden").await;
    mehmet.see_gone("wachtlijst").await;
    mehmet.see("Verontschuldigd").await;
    mehmet.is_still_here().await;
    fits(&ann).await;
    let greet = Browser::enter(app, FACILITATOR, Screen::Desk).await;
    greet.go(&session).await;
    greet.see("Ik geef les die dag").await;
    app.deliver_mail().await;
    for browser in [ann, mehmet, greet] {
        browser.close().await;
    }
}

both!(a_letter_answers_with_one_button_on_a_phone);
async fn a_letter_answers_with_one_button_on_a_phone(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let edit = greet.see(&format!("/networks/{NETWORK}/sessions/{SESSION}/edit")).await;
    greet.fill(&edit, &format!("/networks/{NETWORK}/sessions/{SESSION}"), &[("time", "13:30")]).await.answers(303);
    app.deliver_mail().await;
    let text = app.letters_to(MEMBER.email)[0].words.text.clone();
    let link = text.split_whitespace().find(|word| word.ends_with("answer=absent")).expect("a link that says no");
    let phone = Browser::open("Mehmet", &app.site, Screen::Phone).await;
    phone.go(link).await;
    phone.see("Wil je zeggen waarom?").await;
    fits(&phone).await;
    phone.answer("Kom je?", "Ik kom").await;
    phone.see_gone("Wil je zeggen waarom?").await;
    phone.answer("Kom je?", "Ik kan niet").await;
    phone.fill("Wil je zeggen waarom?", "Op reis").await;
    phone.click("Verstuur mijn antwoord").await;
    phone.see("Genoteerd: je kan niet.").await;
    fits(&phone).await;
    phone.close().await;
}

both!(a_guest_is_invited_at_a_desk_and_answers_on_a_phone);
async fn a_guest_is_invited_at_a_desk_and_answers_on_a_phone(app: &TestApp) {
    let greet = Browser::enter(app, FACILITATOR, Screen::Desk).await;
    greet.go(&format!("/networks/{NETWORK}/sessions/{SESSION}")).await;
    greet.click("Nodig een gast uit").await;
    greet.fill("E-mailadres van de gast", "hilde@example.org").await;
    greet.fill("Naam van de gast", "Hilde Goossens").await;
    greet.click("Verstuur de uitnodiging").await;
    greet.see("hilde@example.org").await;
    greet.mark().await;
    app.deliver_mail().await;
    let hilde = Person { id: "", email: "hilde@example.org", name: "Hilde Goossens" };
    let hilde = Browser::enter(app, hilde, Screen::Phone).await;
    hilde.click("Grenzen in de begeleiding").await;
    hilde.see("Je bent te gast bij Limburg leert").await;
    fits(&hilde).await;
    hilde.click("Ik kom").await;
    greet.see("Komt").await;
    greet.is_still_here().await;
    hilde.close().await;
    greet.close().await;
}
