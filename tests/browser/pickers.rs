//! A date for the circle: proposed at a desk, answered on a phone, picked while everybody looks on.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK};

/// Greet proposes three dates, and learns that one of them is over.
async fn propose(greet: &Browser) {
    greet.go(&format!("/networks/{NETWORK}")).await;
    greet.click("Prik een datum").await;
    greet.see("Welke momenten stel je voor?").await;
    greet.fill("Waar gaat het over?", "Werken aan POP-vragen").await;
    greet.fill("Duur in minuten", "120").await;
    greet.answer("Hoe komen jullie samen?", "Ter plaatse").await;
    greet.fill("Plaats", "De Serre, Hasselt").await;
    for (number, date) in [(1, "2027-03-02"), (2, "2027-03-04"), (3, "2027-02-01")] {
        greet.fill(&format!("Moment {number}, dag"), date).await;
        greet.fill(&format!("Moment {number}, uur"), "09:30").await;
    }
    greet.fill("Antwoorden kan tot", "2027-02-12").await;
    greet.click("Meer momenten").await;
    greet.fill("Moment 10, dag", "").await;
    greet.click("Leg voor aan de kring").await;
    greet.see("Moment 3 is al voorbij.").await;
    // The browser logs every refused form as an error; this one is read away.
    let logged = greet.console().await;
    assert!(logged.iter().all(|line| !line.starts_with("SEVERE") || line.contains("422")), "{logged:?}");
    greet.fill("Moment 3, dag", "2027-03-09").await;
    greet.click("Leg voor aan de kring").await;
    greet.see("0 van 6 antwoordden").await;
}

both!(a_group_finds_its_date);
async fn a_group_finds_its_date(app: &TestApp) {
    let greet = Browser::enter(app, FACILITATOR, Screen::Desk).await;
    let mehmet = Browser::enter(app, MEMBER, Screen::Phone).await;
    mehmet.mark().await;
    propose(&greet).await;
    greet.mark().await;
    mehmet.see("Wanneer kan jij? Prik je datums").await;
    mehmet.is_still_here().await;
    mehmet.click("Wanneer kan jij?").await;
    mehmet.see("Jouw antwoord").await;
    mehmet.answer("Kan je op dinsdag 2 maart", "Nee").await;
    mehmet.answer("Kan je op donderdag 4 maart", "Ja").await;
    mehmet.answer("Kan je op dinsdag 9 maart", "Als het moet").await;
    mehmet.fill("Wil je er iets bij zeggen?", "Liefst in de voormiddag").await;
    assert_eq!(mehmet.overflow().await, 0);
    mehmet.click("Bewaar mijn antwoord").await;
    mehmet.see("Bewaar mijn nieuwe antwoord").await;
    // What Greet looks at moves by itself, and is examined once there is something in the table.
    greet.see("1 van 6 antwoordden").await;
    greet.see("Liefst in de voormiddag").await;
    greet.is_still_here().await;
    greet.click("Plan de sessie en nodig uit").await;
    greet.see("donderdag 4 maart 2027, 9.30–11.30 uur").await;
    mehmet.see("De datum is gekozen en de sessie staat gepland.").await;
    assert_eq!(mehmet.overflow().await, 0);
    app.deliver_mail().await;
    greet.close().await;
    mehmet.close().await;
}
