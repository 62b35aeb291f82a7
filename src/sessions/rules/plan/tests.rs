use super::*;
use chrono_tz::Europe::Brussels;
use proptest::prelude::*;

fn typed() -> Typed {
    Typed {
        title: Line::stored("Als de POP niet op papier wil".into()),
        date: NaiveDate::from_ymd_opt(2027, 2, 11).unwrap(),
        time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
        minutes: 180,
        form: Form::OnSite,
        place: "Vergaderhuis De Linde, Hasselt".into(),
        capacity: None,
        link: String::new(),
    }
}

fn now() -> DateTime<Utc> {
    "2027-02-02T08:00:00Z".parse().unwrap()
}

fn refused(typed: Typed) -> Vec<(&'static str, Option<&'static str>)> {
    Plan::parse(typed, Brussels, now()).unwrap_err().iter().map(|no| (no.text, no.field)).collect()
}

#[test]
fn a_plan_knows_its_end() {
    let plan = Plan::parse(typed(), Brussels, now()).unwrap();
    assert_eq!(plan.ends_at, "2027-02-11T11:30:00Z".parse::<DateTime<Utc>>().unwrap());
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let bad = Typed { date: NaiveDate::from_ymd_opt(2027, 1, 11).unwrap(), minutes: 721, form: Form::Hybrid, place: " ".into(), ..typed() };
    let fields: Vec<_> = refused(bad).into_iter().map(|(_, field)| field.unwrap()).collect();
    assert_eq!(fields, ["date", "minutes", "place", "link"]);
}

#[test]
fn a_session_ends_after_it_starts_and_the_same_day_counts() {
    assert_eq!(refused(Typed { minutes: -5, ..typed() }), [("sessions-too-short", Some("minutes"))]);
    assert!(Plan::parse(Typed { minutes: 720, ..typed() }, Brussels, now()).is_ok());
}

#[test]
fn a_link_is_a_web_address() {
    for link in ["javascript:alert(1)", "geen link", "https://", "ftp://x.be", "https://u:p@x.be"] {
        let online = Typed { form: Form::Online, link: link.into(), ..typed() };
        assert_eq!(refused(online), [("sessions-link-bad", Some("link"))], "{link}");
    }
}

#[test]
fn a_room_that_the_form_does_not_need_is_forgotten() {
    let online = Typed { form: Form::Online, link: "https://vergader.be/kring".into(), ..typed() };
    assert_eq!(Plan::parse(online, Brussels, now()).unwrap().venue.place(), "");
}

#[test]
fn changes_name_what_differs() {
    let plan = Plan::parse(typed(), Brussels, now()).unwrap();
    let before = Before {
        title: plan.title.clone(),
        starts_at: plan.starts_at - Duration::days(7),
        ends_at: plan.ends_at - Duration::days(7),
        form: "on_site".into(),
        place: "Elders".into(),
        link: String::new(),
    };
    assert_eq!(plan.changes(&before), [Change::When, Change::Venue]);
}

proptest! {
    #[test]
    fn a_plan_lies_ahead_and_lasts_as_long_as_was_asked(day in -400i64..4000, minute in 0u32..1440, minutes in -100i64..1000) {
        let date = now().date_naive() + Duration::days(day);
        let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
        if let Ok(plan) = Plan::parse(Typed { date, time, minutes, ..typed() }, Brussels, now()) {
            prop_assert!(plan.starts_at > now());
            prop_assert_eq!((plan.ends_at - plan.starts_at).num_minutes(), minutes);
            prop_assert!((SHORTEST..=LONGEST).contains(&minutes));
        }
    }
}

#[test]
fn a_room_holds_one_to_five_hundred_and_a_screen_any_number() {
    assert_eq!(capacity(" "), Ok(None));
    assert_eq!((capacity("1"), capacity(" 500 ")), (Ok(Some(1)), Ok(Some(500))));
    for wrong in ["0", "501", "-1", "2.5", "tien"] {
        assert_eq!(capacity(wrong), Err(Refusal::input("replies-capacity-bad")), "{wrong}");
    }
}
