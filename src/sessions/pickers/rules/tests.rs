//! Unit and property tests of the rules of date pickers.

use super::*;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Europe::Brussels;
use proptest::prelude::*;

fn now() -> DateTime<Utc> {
    "2027-02-02T08:12:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn row(date: &str, time: &str) -> Row {
    Ok(Some((day(date), NaiveTime::parse_from_str(time, "%H:%M").unwrap())))
}

fn picker(state: PickerState) -> Picker {
    Picker {
        id: PickerId::new(),
        network: NetworkId::new(),
        title: "Samen door".into(),
        note: String::new(),
        minutes: 120,
        venue: Venue::OnSite("De Linde".into()),
        state,
        deadline_at: "2027-02-12T22:59:00Z".parse().unwrap(),
        session: None,
        version: 0,
        created_by: PersonId::new(),
    }
}

fn offers(count: usize) -> Vec<Offer> {
    let offer = |days| Offer { id: OptionId::new(), starts_at: now() + Duration::days(days) };
    (1..).take(count).map(offer).collect()
}

fn tally(yes: usize, maybe: usize, no: usize) -> Tally {
    Tally { yes, maybe, no }
}

#[test]
fn only_the_listed_moves_exist() {
    let allowed = [
        ("open", "closed", "system"),
        ("open", "open", "facilitator"),
        ("closed", "open", "facilitator"),
        ("open", "settled", "facilitator"),
        ("closed", "settled", "facilitator"),
        ("open", "discarded", "facilitator"),
        ("closed", "discarded", "facilitator"),
    ];
    for from in PickerState::ALL {
        for to in PickerState::ALL {
            for by in Actor::ALL {
                let listed = allowed.contains(&(from.as_str(), to.as_str(), by.as_str()));
                assert_eq!(from.turn(*to, *by).is_ok(), listed, "{from:?} to {to:?} by {by:?}");
            }
        }
    }
}

#[test]
fn who_settles_after_another_hears_so() {
    assert_eq!(PickerState::Settled.turn(PickerState::Settled, Actor::Facilitator), Err(SETTLED));
    assert_eq!(PickerState::Discarded.turn(PickerState::Settled, Actor::Facilitator), Err(MOVED_ON));
}

#[test]
fn answers_are_taken_until_the_deadline_and_not_at_it() {
    let open = picker(PickerState::Open);
    assert_eq!(open.accept(open.deadline_at - Duration::seconds(1)), Ok(()));
    assert_eq!(open.accept(open.deadline_at), Err(CLOSED));
    for state in [PickerState::Closed, PickerState::Settled, PickerState::Discarded] {
        assert_eq!(picker(state).accept(now()), Err(CLOSED));
    }
}

#[test]
fn a_date_that_is_over_is_not_planned() {
    let (picker, offer) = (picker(PickerState::Open), Offer { id: OptionId::new(), starts_at: now() });
    assert_eq!(picker.plan(&offer, now()).unwrap_err().field, Some("option"));
    let plan = picker.plan(&offer, now() - Duration::seconds(1)).unwrap();
    assert_eq!((plan.starts_at, plan.ends_at), (now(), now() + Duration::minutes(120)));
}

#[test]
fn a_near_deadline_needs_no_reminder() {
    assert!(needs_no_reminder(now() + Duration::days(2), now()));
    assert!(!needs_no_reminder(now() + Duration::days(2) + Duration::seconds(1), now()));
}

#[test]
fn each_wrong_row_is_told_at_its_row_and_empty_rows_do_not_count() {
    let rows = vec![
        row("2027-03-04", "09:30"),
        Ok(None),
        row("2027-03-04", "09:30"),
        row("2027-03-28", "02:30"),
        row("2027-02-02", "09:12"),
        row("2072-03-04", "09:30"),
        Err(Refusal::input("pickers-option-half")),
    ];
    let told = moments(rows, Brussels, now()).unwrap_err();
    let told: Vec<_> = told.into_iter().map(|no| (no.text, no.field, no.count)).collect();
    assert_eq!(
        told,
        [
            ("pickers-option-doubled", Some("row-3"), Some(3)),
            ("pickers-option-skipped", Some("row-4"), Some(4)),
            ("pickers-option-past", Some("row-5"), Some(5)),
            ("pickers-option-far", Some("row-6"), Some(6)),
            ("pickers-option-half", Some("row-7"), Some(7)),
        ]
    );
}

#[test]
fn from_two_to_thirty_dates() {
    let rows =
        |count: i64| (0..count).map(|days| Ok(Some((day("2027-03-01") + Duration::days(days), NaiveTime::MIN)))).collect::<Vec<Row>>();
    let told = |count| moments(rows(count), Brussels, now()).map(|moments| moments.len()).map_err(|told| told[0].text);
    assert_eq!((told(0), told(1)), (Err("pickers-options-few"), Err("pickers-options-few")));
    assert_eq!((told(2), told(30)), (Ok(2), Ok(30)));
    assert_eq!((told(31), told(300)), (Err("pickers-options-many"), Err("pickers-options-many")));
}

#[test]
fn a_deadline_lies_ahead_and_before_the_first_date_that_does() {
    let first: DateTime<Utc> = "2027-02-12T08:30:00Z".parse().unwrap();
    let told = |date: &str, time| deadline((day(date), time), &[first, now()], Brussels, now()).map_err(|no| (no.text, no.field));
    assert_eq!(told("2027-02-11", None), Ok("2027-02-11T22:59:00Z".parse().unwrap()));
    assert_eq!(told("2027-02-12", NaiveTime::from_hms_opt(9, 29, 0)), Ok(first - Duration::minutes(1)));
    assert_eq!(told("2027-02-12", NaiveTime::from_hms_opt(9, 30, 0)), Err(("pickers-deadline-late", Some("deadline"))));
    assert_eq!(told("2027-02-12", None), Err(("pickers-deadline-late", Some("deadline"))));
    assert_eq!(told("2027-02-01", None), Err(("pickers-deadline-past", Some("deadline"))));
    let over = deadline((day("2027-02-11"), None), &[now()], Brussels, now());
    assert_eq!(over.unwrap_err().text, "pickers-all-past");
}

#[test]
fn most_yes_wins_then_fewest_no_then_most_if_need_be() {
    let offers = offers(4);
    let best = |tallies: [Tally; 4]| best(&offers, &tallies, now());
    assert_eq!(best([tally(5, 1, 3), tally(9, 0, 0), tally(4, 1, 4), tally(6, 2, 1)]), [1]);
    assert_eq!(best([tally(5, 0, 3), tally(5, 1, 2), tally(4, 4, 0), tally(5, 2, 2)]), [3]);
    assert_eq!(best([tally(3, 1, 0), tally(3, 1, 0), tally(1, 3, 0), tally(0, 4, 0)]), [0, 1]);
    assert_eq!(best([tally(0, 0, 4); 4]), Vec::<usize>::new());
}

#[test]
fn a_date_that_is_over_is_never_the_best() {
    let offers = offers(2);
    let tallies = [tally(9, 0, 0), tally(1, 0, 8)];
    assert_eq!(best(&offers, &tallies, offers[0].starts_at), [1]);
    assert_eq!(best(&offers, &tallies, offers[1].starts_at), Vec::<usize>::new());
}

fn any_said() -> impl Strategy<Value = Availability> {
    prop::sample::select(Availability::ALL.to_vec())
}

proptest! {
    #[test]
    fn nobody_is_counted_twice_and_no_date_beats_the_best(said in prop::collection::vec(prop::collection::vec(any_said(), 5), 0..12)) {
        let offers = offers(5);
        let each = |answers: &Vec<Availability>| {
            let person = PersonId::new();
            offers.iter().zip(answers).map(|(offer, said)| (offer.id.clone(), person.clone(), *said)).collect::<Vec<Given>>()
        };
        let given: Vec<Given> = said.iter().flat_map(each).collect();
        let tallies = tallies(&offers, &given);
        prop_assert!(tallies.iter().all(|tally| tally.answers() == said.len()));
        let best = best(&offers, &tallies, now());
        let somebody_can = tallies.iter().any(|tally| tally.yes + tally.maybe > 0);
        prop_assert_eq!(!best.is_empty(), somebody_can);
        for place in best {
            prop_assert!(tallies.iter().all(|other| other.yes < tallies[place].yes
                || (other.yes == tallies[place].yes && other.no >= tallies[place].no)));
        }
    }

    #[test]
    fn accepted_dates_are_few_ahead_and_in_order(days in prop::collection::vec((0i64..900, 0u32..1440), 0..40)) {
        let typed = |(days, minute): &(i64, u32)| {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
            Ok(Some((day("2027-01-20") + Duration::days(*days), time)))
        };
        match moments(days.iter().map(typed).collect(), Brussels, now()) {
            Ok(moments) => {
                prop_assert!((2..=MOST_OPTIONS).contains(&moments.len()) && moments.len() == days.len());
                prop_assert!(moments.windows(2).all(|two| two[0] < two[1]) && moments[0] > now());
            }
            Err(told) => prop_assert!(!told.is_empty() && told.iter().all(|no| no.field.is_some())),
        }
    }
}
