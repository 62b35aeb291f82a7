use super::*;
use crate::refusal::Refusal;
use crate::sessions::rules::{self as sessions, Form, Plan, Session, SessionKind, SessionState, Venue};
use crate::words::Line;
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, TimeZone, Timelike, Utc, Weekday};
use chrono_tz::{Europe::Brussels, Tz};
use proptest::prelude::*;
use rrule::{RRule, Unvalidated};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    at("2027-02-02T08:00:00Z")
}

/// Every four weeks on a Thursday at 9.30, eight times.
fn typed() -> Typed {
    let session = sessions::Typed {
        title: Line::parse("Sessie #").unwrap(),
        date: day("2027-02-11"),
        time: "09:30:00".parse().unwrap(),
        minutes: 180,
        form: Form::OnSite,
        place: "De Linde, Hasselt".into(),
        link: String::new(),
        capacity: None,
    };
    Typed {
        session,
        every: 4,
        unit: Unit::Weeks,
        weekday: None,
        nth: None,
        ends: Ends::Count,
        count: Some(8),
        until: None,
        skips: Skips::default(),
    }
}

fn drawn(typed: Typed) -> Vec<Drawn> {
    Trajectory::parse(typed, Brussels, now()).unwrap().draw().unwrap()
}

fn days(drawn: &[Drawn]) -> Vec<String> {
    drawn.iter().filter(|drawn| drawn.span().is_some()).map(|drawn| drawn.day().to_string()).collect()
}

fn problems(typed: Typed) -> Vec<(&'static str, Option<&'static str>)> {
    let problems = match Trajectory::parse(typed, Brussels, now()) {
        Ok(trajectory) => trajectory.draw().err().into_iter().collect(),
        Err(problems) => problems,
    };
    problems.into_iter().map(|no: Refusal| (no.text, no.field)).collect()
}

#[test]
fn a_routine_keeps_its_hour_on_the_wall_in_summer_and_in_winter() {
    let drawn = drawn(Typed { count: Some(10), ..typed() });
    let utc: Vec<_> = drawn.iter().filter_map(Drawn::span).map(|span| span.starts_at.format("%m-%d %H:%M").to_string()).collect();
    assert_eq!(utc[..3], ["02-11 08:30", "03-11 08:30", "04-08 07:30"]);
    assert_eq!(utc[8..], ["09-23 07:30", "10-21 07:30"]);
    assert!(drawn.iter().filter_map(Drawn::span).all(|span| span.ends_at - span.starts_at == Duration::hours(3)));
}

#[test]
fn the_first_session_is_the_first_day_that_fits() {
    let friday = sessions::Typed { date: day("2027-02-12"), ..typed().session };
    let weekly = Typed { session: friday.clone(), weekday: Some(Weekday::Thu), count: Some(3), ..typed() };
    assert_eq!(days(&drawn(weekly)), ["2027-02-18", "2027-03-18", "2027-04-15"]);
    let monthly = Typed { unit: Unit::MonthsByWeekday, every: 2, nth: Some(Nth::First), session: friday, count: Some(3), ..typed() };
    assert_eq!(days(&drawn(monthly)), ["2027-03-05", "2027-05-07", "2027-07-02"]);
}

#[test]
fn what_is_left_open_is_as_on_the_first_day() {
    let monthly = Typed { unit: Unit::MonthsByWeekday, every: 1, count: Some(3), ..typed() };
    assert_eq!(days(&drawn(monthly)), ["2027-02-11", "2027-03-11", "2027-04-08"]);
    let fifth = sessions::Typed { date: day("2027-04-29"), ..typed().session };
    let last = Typed { unit: Unit::MonthsByWeekday, every: 1, count: Some(3), session: fifth, ..typed() };
    assert_eq!(days(&drawn(last)), ["2027-04-29", "2027-05-27", "2027-06-24"]);
}

#[test]
fn the_thirty_first_is_the_last_day_of_a_shorter_month() {
    let session = sessions::Typed { date: day("2027-03-31"), ..typed().session };
    let monthly = Typed { unit: Unit::MonthsByDay, every: 1, count: Some(4), session, ..typed() };
    assert_eq!(days(&drawn(monthly)), ["2027-03-31", "2027-04-30", "2027-05-31", "2027-06-30"]);
}

#[test]
fn a_skipped_day_makes_the_series_longer_and_says_why() {
    let session = sessions::Typed { date: day("2027-02-10"), ..typed().session };
    let weekly = Typed { every: 1, count: Some(3), skips: Skips { public: true, school: true }, session, ..typed() };
    let drawn = drawn(weekly);
    assert_eq!(drawn[0], Drawn::Skipped(day("2027-02-10"), Holiday::Carnival));
    assert_eq!(days(&drawn), ["2027-02-17", "2027-02-24", "2027-03-03"]);
}

#[test]
fn a_series_without_a_sensible_end_is_refused_at_its_field() {
    let until = |until| Typed { ends: Ends::Until, until, ..typed() };
    let count = |count| Typed { count, ..typed() };
    assert_eq!(problems(count(None)), [("series-count-missing", Some("count"))]);
    assert_eq!(problems(count(Some(0))), [("series-count-bad", Some("count"))]);
    assert_eq!(problems(count(Some(61))), [("series-count-bad", Some("count"))]);
    assert_eq!(problems(until(None)), [("series-until-missing", Some("until"))]);
    assert_eq!(problems(until(Some(day("2027-02-10")))), [("series-until-early", Some("until"))]);
    assert_eq!(problems(until(Some(day("2037-02-10")))), [("sessions-date-far", Some("until"))]);
    assert_eq!(problems(Typed { every: 1, ..until(Some(day("2029-02-10"))) }), [("series-too-many", Some("until"))]);
    assert_eq!(problems(Typed { weekday: Some(Weekday::Mon), ..until(Some(day("2027-02-12"))) }), [("series-no-date", Some("until"))]);
    assert_eq!(problems(Typed { every: 26, ..count(Some(40)) }), [("series-too-far", Some("count"))]);
    assert_eq!(problems(Typed { every: 0, ..count(None) }), [("series-every-bad", Some("every")), ("series-count-missing", Some("count"))]);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let session = sessions::Typed { date: day("2027-01-11"), minutes: 721, place: "De Linde\nHasselt".into(), ..typed().session };
    let wrong = problems(Typed { session, count: None, ..typed() });
    let fields: Vec<_> = wrong.iter().filter_map(|(_, field)| *field).collect();
    assert_eq!(fields, ["date", "minutes", "place", "count"]);
    assert!(wrong.contains(&("series-place-lines", Some("place"))));
}

#[test]
fn an_hour_that_one_of_the_dates_skips_is_refused_and_the_repeated_hour_is_the_first() {
    let at_night = |date, weeks| {
        let session = sessions::Typed { date: day(date), time: "02:30:00".parse().unwrap(), ..typed().session };
        Typed { session, every: weeks, count: Some(2), ..typed() }
    };
    assert_eq!(problems(at_night("2027-03-21", 1)), [("series-hour-skipped", Some("time"))]);
    let repeated = drawn(at_night("2027-10-24", 1));
    assert_eq!(repeated[1].span().unwrap().starts_at, at("2027-10-31T00:30:00Z"));
}

#[test]
fn only_dates_that_were_seen_are_planned() {
    let drawn = drawn(Typed { count: Some(3), ..typed() });
    let seen = Drawn::seen(&drawn);
    assert_eq!(seen, "2027-02-11 2027-03-11 2027-04-08");
    let ticked = [day("2027-02-11"), day("2027-04-08")];
    assert_eq!(Drawn::choose(&drawn, &seen, &ticked).unwrap().len(), 2);
    let no = |seen, ticked: &[NaiveDate]| Drawn::choose(&drawn, seen, ticked).unwrap_err().text;
    assert_eq!(no("", &ticked), "series-look-first");
    assert_eq!(no("2027-02-11 2027-03-11", &ticked), "series-dates-differ");
    assert_eq!(no(&seen, &[]), "series-none-ticked");
    assert_eq!(no(&seen, &[day("2027-02-12")]), "series-none-ticked");
}

#[test]
fn titles_and_kinds_follow_the_place_in_the_series() {
    assert_eq!(titled("Sessie # van 8", 3), "Sessie 3 van 8");
    let kinds: Vec<_> = (0..3).map(|place| SessionKind::at(place, 3, true, true)).collect();
    assert_eq!(kinds, [SessionKind::Kickoff, SessionKind::Regular, SessionKind::Closing]);
    assert_eq!(SessionKind::at(0, 1, true, true), SessionKind::Kickoff);
    assert_eq!(SessionKind::at(2, 3, false, false), SessionKind::Regular);
}

/// Session `number` of a series, every four weeks at 9.30 from 11 February.
fn session(number: i32, state: SessionState) -> Session {
    let starts_at =
        Brussels.from_local_datetime(&(day("2027-02-11") + Duration::weeks(4 * i64::from(number - 1))).and_hms_opt(9, 30, 0).unwrap());
    let starts_at = starts_at.unwrap().with_timezone(&Utc);
    let (network, by) = (NetworkId::new(), PersonId::new());
    let plan = Plan {
        title: format!("Sessie {number}"),
        starts_at,
        ends_at: starts_at + Duration::hours(3),
        venue: Venue::OnSite("De Linde".into()),
        capacity: None,
    };
    let planned = Session::planned(&network, &crate::ids::SessionId::new(), &plan, state, &by, now());
    Session { number, series: Some(SeriesId::new()), ..planned }
}

fn series_of(states: &[SessionState]) -> Vec<Session> {
    (1..).zip(states).map(|(number, state)| session(number, *state)).collect()
}

#[test]
fn a_change_reaches_only_what_lies_ahead() {
    use SessionState::{AgendaOpen, Cancelled, Held, InProgress, Planned};
    let series = series_of(&[Held, InProgress, AgendaOpen, Planned, Cancelled, Planned]);
    let numbers = |scope| reached(&series, &series[3], scope, now()).iter().map(|session| session.number).collect::<Vec<_>>();
    assert_eq!(numbers(Scope::Only), [4]);
    assert_eq!(numbers(Scope::Following), [4, 6]);
    assert_eq!(numbers(Scope::All), [3, 4, 6]);
    // Session 3 is over, although nobody started it.
    let late = at("2027-04-09T08:00:00Z");
    assert_eq!(reached(&series, &series[3], Scope::All, late).iter().map(|session| session.number).collect::<Vec<_>>(), [4, 6]);
}

fn none() -> Holidays {
    Holidays::between(day("2027-01-01"), day("2027-12-31"), Skips::default())
}

fn plan_of(session: &Session) -> Plan {
    let (title, venue) = (session.title.clone(), session.venue.clone());
    Plan { title, starts_at: session.starts_at, ends_at: session.ends_at, venue, capacity: session.capacity }
}

#[test]
fn a_shift_of_days_keeps_the_hour_on_the_wall_of_every_session() {
    let series = series_of(&[SessionState::Planned; 3]);
    let moved =
        Plan { starts_at: series[1].starts_at + Duration::days(7), ends_at: series[1].ends_at + Duration::days(7), ..plan_of(&series[1]) };
    let shift = Shift::between(&series[1], &moved, Brussels);
    // From winter time into summer time.
    let third = shift.apply(&series[2], Brussels, &none(), now()).unwrap();
    assert_eq!(third.starts_at, at("2027-04-15T07:30:00Z"));
    assert_eq!(third.title, "Sessie 3");
}

#[test]
fn a_new_title_is_for_one_session_unless_it_numbers_them() {
    let series = series_of(&[SessionState::Planned; 3]);
    let titles = |title: &str| {
        let plan = Plan { title: title.into(), ..plan_of(&series[1]) };
        let shift = Shift::between(&series[1], &plan, Brussels);
        [shift.named(&plan, &series[1]).title, shift.apply(&series[2], Brussels, &none(), now()).unwrap().title]
    };
    assert_eq!(titles("Kring #"), ["Kring 2", "Kring 3"]);
    assert_eq!(titles("Slotdag"), ["Slotdag", "Sessie 3"]);
    // What was not typed anew is no pattern.
    let own = Session { title: "Punt #".into(), ..series[1].clone() };
    let shift = Shift::between(&own, &plan_of(&own), Brussels);
    assert_eq!(shift.apply(&series[2], Brussels, &none(), now()).unwrap().title, "Sessie 3");
}

#[test]
fn what_did_not_change_is_left_as_each_session_has_it() {
    let series = series_of(&[SessionState::Planned; 2]);
    let own = Session { venue: Venue::OnSite("De Serre".into()), ..series[1].clone() };
    let later = Plan {
        starts_at: series[0].starts_at + Duration::hours(1),
        ends_at: series[0].ends_at + Duration::hours(1),
        ..plan_of(&series[0])
    };
    let becomes = Shift::between(&series[0], &later, Brussels).apply(&own, Brussels, &none(), now()).unwrap();
    assert_eq!((becomes.venue, becomes.starts_at), (own.venue.clone(), own.starts_at + Duration::hours(1)));
    let longer = Plan { ends_at: series[0].ends_at + Duration::hours(1), ..plan_of(&series[0]) };
    let becomes = Shift::between(&series[0], &longer, Brussels).apply(&own, Brussels, &none(), now()).unwrap();
    assert_eq!(becomes.ends_at - becomes.starts_at, Duration::hours(4));
}

#[test]
fn a_shift_into_the_past_or_onto_a_skipped_day_names_the_session() {
    let series = series_of(&[SessionState::Planned; 3]);
    let moved = |days| Plan {
        starts_at: series[2].starts_at + Duration::days(days),
        ends_at: series[2].ends_at + Duration::days(days),
        ..plan_of(&series[2])
    };
    let all = Holidays::between(day("2027-01-01"), day("2027-12-31"), Skips { public: true, school: true });
    let apply = |days, to: &Session| Shift::between(&series[2], &moved(days), Brussels).apply(to, Brussels, &all, now()).unwrap_err();
    let past = apply(-14, &series[0]);
    assert_eq!((past.text, past.count, past.field), ("series-change-past", Some(1), Some("date")));
    // A Thursday in the Easter holiday.
    let holiday = apply(21, &series[1]);
    assert_eq!((holiday.text, holiday.count), ("series-change-holiday", Some(2)));
}

#[test]
fn a_routine_that_holds_has_no_concerns() {
    use SessionState::{Planned, Recorded};
    let sessions = series_of(&[Recorded, Recorded, Planned, Planned]);
    let cadence = Cadence::of(&sessions, Some(4), true, at("2027-03-20T09:00:00Z"));
    assert_eq!((cadence.held, cadence.planned, cadence.longest), (2, 4, Some(3)));
    assert_eq!(cadence.concerns, []);
}

#[test]
fn a_missing_next_session_a_long_pause_and_a_session_that_nobody_held_are_told() {
    use SessionState::{Cancelled, Planned, Recorded};
    let over = series_of(&[Recorded, Recorded]);
    let later = at("2027-05-20T09:00:00Z");
    assert_eq!(Cadence::of(&over, None, true, later).concerns, [Concern::NextMissing]);
    assert_eq!(Cadence::of(&over, Some(2), true, later).concerns, []);
    assert_eq!(Cadence::of(&over, None, false, later).concerns, []);
    let pause = series_of(&[Recorded, Cancelled, Cancelled, Planned]);
    assert_eq!(Cadence::of(&pause, None, true, at("2027-03-20T09:00:00Z")).concerns, [Concern::LongPause(11)]);
    let missed = series_of(&[Recorded, Planned, Planned]);
    assert_eq!(Cadence::of(&missed, None, true, at("2027-03-20T09:00:00Z")).concerns, [Concern::NotHeld(1)]);
    // A long pause of before is history.
    let healed = series_of(&[Recorded, Cancelled, Cancelled, Recorded, Planned]);
    assert_eq!(Cadence::of(&healed, None, true, at("2027-05-10T09:00:00Z")).concerns, []);
}

prop_compose! {
    fn any_typed()(
        every in 1u16..=RAREST, unit in 0..3usize, weekday in proptest::option::of(0u8..7), nth in proptest::option::of(0..5usize),
        first in 0i64..1500, minute in 0u32..1440, minutes in 45i64..=720, until in proptest::option::of(0i64..1800), count in 1u32..=60,
        public in any::<bool>(), school in any::<bool>(),
    ) -> Typed {
        let date = day("2027-02-03") + Duration::days(first);
        let time = chrono::NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap();
        Typed {
            session: sessions::Typed { date, time, minutes, ..typed().session },
            every,
            unit: Unit::ALL[unit],
            weekday: weekday.map(|day| Weekday::try_from(day).unwrap()),
            nth: nth.map(|nth| Nth::ALL[nth]),
            ends: if until.is_some() { Ends::Until } else { Ends::Count },
            count: Some(count),
            until: until.map(|days| date + Duration::days(days)),
            skips: Skips { public, school },
        }
    }
}

/// Expands a stored rule from its stored start, as any program that reads RFC 5545 would.
fn expanded(rule: &str, starts: &str, most: usize) -> Vec<NaiveDate> {
    let starts = NaiveDateTime::parse_from_str(starts, "%Y-%m-%dT%H:%M:%S").unwrap();
    let rule: RRule<Unvalidated> = rule.parse().unwrap();
    let set = rule.build(rrule::Tz::UTC.from_utc_datetime(&starts)).unwrap();
    set.into_iter().take(most).map(|at| at.date_naive()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_series_keeps_its_promises_in_every_zone(typed in any_typed(), zone in 0..chrono_tz::TZ_VARIANTS.len()) {
        let zone: Tz = chrono_tz::TZ_VARIANTS[zone];
        let Ok(trajectory) = Trajectory::parse(typed.clone(), zone, now()) else { return Ok(()) };
        let drawn = match trajectory.draw() {
            Ok(drawn) => drawn,
            Err(no) => {
                prop_assert!(["series-hour-skipped", "series-too-many", "series-too-far", "series-no-date"].contains(&no.text));
                return Ok(());
            }
        };
        let spans: Vec<_> = drawn.iter().filter_map(Drawn::span).collect();
        for span in &spans {
            prop_assert_eq!(span.starts_at.with_timezone(&zone).time(), typed.session.time);
            prop_assert_eq!((span.ends_at - span.starts_at).num_minutes(), typed.session.minutes);
            prop_assert!(span.starts_at > now());
        }
        prop_assert!(spans.windows(2).all(|pair| pair[0].ends_at < pair[1].starts_at));
        prop_assert!(drawn.windows(2).all(|pair| pair[0].day() < pair[1].day()));
        let (first, last) = (drawn[0].day(), drawn[drawn.len() - 1].day());
        prop_assert!(first >= typed.session.date);
        match typed.ends {
            Ends::Count => prop_assert_eq!(spans.len(), typed.count.unwrap() as usize),
            Ends::Until => prop_assert!(last <= typed.until.unwrap() && spans.len() <= MOST as usize),
        }
        let holidays = Holidays::between(first, last, typed.skips);
        for drawn in &drawn {
            prop_assert_eq!(holidays.on(drawn.day()).is_some(), drawn.span().is_none());
            if let Some(weekday) = typed.weekday.filter(|_| typed.unit != Unit::MonthsByDay) {
                prop_assert_eq!(drawn.day().weekday(), weekday);
            }
        }
        prop_assert_eq!(expanded(&trajectory.rule(&drawn), &trajectory.starts_local(&drawn), 400), drawn.iter().map(Drawn::day).collect::<Vec<_>>());
        prop_assert!(typed.session.time.second() == 0);
    }

    #[test]
    fn a_shifted_series_shows_the_same_hour_on_every_wall(days in -20i64..200, minute in 0u32..1440, zone in 0..chrono_tz::TZ_VARIANTS.len()) {
        let zone: Tz = chrono_tz::TZ_VARIANTS[zone];
        let wall = |at: DateTime<Utc>| at.with_timezone(&zone).naive_local();
        // A series keeps one hour in the zone of its network.
        let in_zone = |session: Session| {
            let starts_at = sessions::moment(session.starts_at.date_naive().and_hms_opt(9, 30, 0).unwrap(), zone).ok()?;
            Some(Session { ends_at: starts_at + (session.ends_at - session.starts_at), starts_at, ..session })
        };
        let Some(series) = series_of(&[SessionState::Planned; 8]).into_iter().map(in_zone).collect::<Option<Vec<_>>>() else { return Ok(()) };
        let to = (wall(series[3].starts_at).date() + Duration::days(days)).and_hms_opt(minute / 60, minute % 60, 0).unwrap();
        let Ok(starts_at) = sessions::moment(to, zone) else { return Ok(()) };
        let moved = Plan { starts_at, ends_at: starts_at + Duration::hours(3), ..plan_of(&series[3]) };
        let shift = Shift::between(&series[3], &moved, zone);
        for session in &series {
            if let Ok(becomes) = shift.apply(session, zone, &none(), now()) {
                prop_assert_eq!(wall(becomes.starts_at).time(), to.time());
                prop_assert_eq!((wall(becomes.starts_at).date() - wall(session.starts_at).date()).num_days(), days);
            }
        }
    }
}
