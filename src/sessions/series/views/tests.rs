//! Every template and letter of a series in every state, in both languages.

use super::*;
use crate::networks::SeatRole;
use crate::sessions::series::mail;
use crate::sessions::series::rules::Holiday;
use crate::stories::{Book, seat};
use std::collections::BTreeMap;

/// A form whose fields hold this.
fn form(fields: &[(&str, &str)]) -> FormView {
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in fields {
        values.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    FormView::kept("/series".into(), values)
}

/// A date on which the network meets, and every reason not to.
fn dates() -> Vec<Drawn> {
    let day = |day| chrono::NaiveDate::from_ymd_opt(2027, 3, day).unwrap();
    let at = |day: u32| format!("2027-03-{day:02}T08:30:00Z").parse::<DateTime<Utc>>().unwrap();
    let meets = |number: u32| Drawn::Session(day(number), Span { starts_at: at(number), ends_at: at(number) + chrono::Duration::hours(3) });
    let skipped = (1..).zip(Holiday::ALL).map(|(number, holiday)| Drawn::Skipped(day(number), *holiday));
    skipped.chain([meets(18), meets(25)]).collect()
}

/// Every template and letter of a series, in every state.
pub(crate) fn stories(book: &mut Book) {
    form_of_a_series(book);
    flags(book);
    rhythms(book);
    mail::stories(book);
}

/// Blank, and with every kind of date.
fn form_of_a_series(book: &mut Book) {
    let (seat, time) = (seat(SeatRole::Facilitator), NaiveTime::from_hms_opt(9, 30, 0).unwrap());
    let blank = book.tell("series/new", &NewPage::of(&seat, FormView::default(), Known::default(), None));
    assert!(blank.contains("/series/new\"") && !blank.contains("name=\"seen\""));
    let typed = form(&[("title", "Sessie #"), ("seen", "2027-03-18 2027-03-25"), ("dates", "2027-03-18")]);
    let preview = Preview::of(&seat, &dates(), time, &Agenda::default(), &[], &typed);
    let known = Known { expected: Some(8), has_sessions: true };
    let drawn = book.tell("series/new", &NewPage::of(&seat, typed, known, preview));
    assert!(drawn.contains("value=\"2027-03-18\" checked") && drawn.contains("value=\"2027-03-25\">"), "{drawn}");
    assert!(drawn.contains("value=\"8\""));
    for known in [None, Some(8)] {
        book.tell("series/expected", &ExpectedPage::of(&seat, known, FormView::default()));
    }
}

/// Every flag has its sentence.
fn flags(book: &mut Book) {
    let (seat, time) = (seat(SeatRole::Facilitator), NaiveTime::from_hms_opt(9, 30, 0).unwrap());
    let mut preview = Preview::of(&seat, &dates(), time, &Agenda::default(), &[], &FormView::default()).unwrap();
    for row in &mut preview.rows {
        let flag = |text| Flag { text, count: 2, network: "Kempenkring".into() };
        row.flags = ["series-clash-own", "series-clash-mine", "series-clash-others"].map(flag).into();
    }
    let drawn = book.tell("series/new", &NewPage::of(&seat, FormView::default(), Known::default(), Some(preview)));
    assert!(drawn.contains("Kempenkring") && drawn.contains("2 deelnemers"), "{drawn}");
}

/// The rhythm is one line when all is well, and says what is not.
fn rhythms(book: &mut Book) {
    let network = NetworkId::new();
    let well = Cadence { planned: 8, held: 3, expected: None, longest: Some(6), concerns: vec![] };
    let concerns = vec![Concern::NextMissing, Concern::LongPause(12), Concern::NotHeld(1)];
    let ill = Cadence { expected: Some(6), longest: None, concerns, ..well.clone() };
    let drawn = book.tell("series/_rhythm", &Rhythm::of(&network, &well, true));
    assert!(drawn.contains("chip good") && !drawn.contains("notice"));
    let drawn = book.tell("series/_rhythm", &Rhythm::of(&network, &ill, true));
    assert_eq!((drawn.matches("notice warn").count(), drawn.matches("/series/new").count()), (3, 2));
    assert!(!book.tell("series/_rhythm", &Rhythm::of(&network, &ill, false)).contains("/series/new"));
}

#[test]
fn a_choice_of_how_far_is_made_only_where_there_is_one() {
    assert!(Reach::choices(None, &FormView::default()).is_empty());
    let choices = Reach::choices(Some(Reach { following: 2, all: 5 }), &form(&[("scope", "following")]));
    assert_eq!(choices.iter().map(|choice| (choice.count, choice.chosen)).collect::<Vec<_>>(), [(1, false), (2, true), (5, false)]);
}
