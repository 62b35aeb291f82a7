//! The days on which a series does not meet when asked so: Belgian public holidays and Flemish school holidays.
//!
//! Public holidays are the ten of the royal decree of 18 April 1974; those that move follow Easter. School holidays
//! follow the fixed principles of the Flemish Government's decision of 17 April 1991, as
//! <https://onderwijs.vlaanderen.be> publishes them. Both are computed, so that no year runs out of data.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use rrule::RRuleSet;

crate::text_enum! {
    /// Why a day is left out.
    pub enum Holiday {
        /// 1 January.
        NewYear = "new-year",
        /// The day after Easter.
        EasterMonday = "easter-monday",
        /// 1 May.
        LabourDay = "labour-day",
        /// The fortieth day of Easter.
        Ascension = "ascension",
        /// The day after Whitsun.
        WhitMonday = "whit-monday",
        /// 21 July.
        NationalDay = "national-day",
        /// 15 August.
        Assumption = "assumption",
        /// 1 November.
        AllSaints = "all-saints",
        /// 11 November.
        Armistice = "armistice",
        /// 25 December.
        Christmas = "christmas",
        /// A week around All Saints.
        Autumn = "autumn",
        /// Two weeks around Christmas and New Year.
        Winter = "winter",
        /// A week, seven weeks before Easter.
        Carnival = "carnival",
        /// Two weeks around Easter.
        Spring = "spring",
        /// The Friday after Ascension, which schools take.
        AfterAscension = "after-ascension",
        /// July and August.
        Summer = "summer",
    }
}

/// Which holidays a series leaves out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Skips {
    /// Belgian public holidays.
    pub public: bool,
    /// Flemish school holidays.
    pub school: bool,
}

type Period = (NaiveDate, NaiveDate, Holiday);

/// The holidays of some years, of the kinds that are asked for.
#[derive(Debug, Clone)]
pub struct Holidays(Vec<Period>);

impl Holidays {
    /// The holidays that touch the days from `first` to `last`.
    pub fn between(first: NaiveDate, last: NaiveDate, skips: Skips) -> Self {
        let easters = if skips == Skips::default() { Vec::new() } else { easters(first.year() - 1, last.year()) };
        let public = easters.iter().filter(|_| skips.public).flat_map(|easter| public(*easter));
        let school = easters.iter().filter(|_| skips.school).flat_map(|easter| school(*easter));
        Self(public.chain(school).filter(|(from, to, _)| *from <= last && *to >= first).collect())
    }

    /// The holiday that a day belongs to; the name of a public one comes first.
    pub fn on(&self, day: NaiveDate) -> Option<Holiday> {
        self.0.iter().find(|(from, to, _)| (*from..=*to).contains(&day)).map(|(.., holiday)| *holiday)
    }
}

/// Easter Sunday of each of these years.
fn easters(first: i32, last: i32) -> Vec<NaiveDate> {
    let yearly = "RRULE:FREQ=YEARLY;BYEASTER=0;BYHOUR=0;BYMINUTE=0;BYSECOND=0";
    let rule = format!("DTSTART:{first:04}0101T000000Z\n{yearly};UNTIL={last:04}1231T000000Z");
    // Years of four digits always make a rule; the calendar of a form holds no others.
    rule.parse::<RRuleSet>().map(|set| set.all(100).dates.into_iter().map(|at| at.date_naive()).collect()).unwrap_or_default()
}

fn after(day: NaiveDate, days: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(days))
}

fn public(easter: NaiveDate) -> Vec<Period> {
    let fixed = |month, day, holiday| (NaiveDate::from_ymd_opt(easter.year(), month, day), holiday);
    let moving = |days, holiday| (after(easter, days), holiday);
    let days = [
        fixed(1, 1, Holiday::NewYear),
        moving(1, Holiday::EasterMonday),
        fixed(5, 1, Holiday::LabourDay),
        moving(39, Holiday::Ascension),
        moving(50, Holiday::WhitMonday),
        fixed(7, 21, Holiday::NationalDay),
        fixed(8, 15, Holiday::Assumption),
        fixed(11, 1, Holiday::AllSaints),
        fixed(11, 11, Holiday::Armistice),
        fixed(12, 25, Holiday::Christmas),
    ];
    days.into_iter().filter_map(|(day, holiday)| day.map(|day| (day, day, holiday))).collect()
}

fn school(easter: NaiveDate) -> Vec<Period> {
    let year = easter.year();
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let weeks = |from: Option<NaiveDate>, weeks: u64, holiday| Some((from?, after(from?, weeks * 7 - 1)?, holiday));
    let spring = spring(easter);
    [
        weeks(day(11, 1).and_then(|saints| monday(saints, &[Weekday::Sun])), 1, Holiday::Autumn),
        weeks(day(12, 25).and_then(|christmas| monday(christmas, &[Weekday::Sat, Weekday::Sun])), 2, Holiday::Winter),
        weeks(easter.checked_sub_days(Days::new(48)), 1, Holiday::Carnival),
        weeks(spring, 2, Holiday::Spring),
        // A late Easter makes the spring holiday a day longer: Easter Monday, which is free in every year.
        after(easter, 1).map(|monday| (monday, monday, Holiday::Spring)),
        after(easter, 39).zip(after(easter, 40)).map(|(thursday, friday)| (thursday, friday, Holiday::AfterAscension)),
        day(7, 1).zip(day(8, 31)).map(|(first, last)| (first, last, Holiday::Summer)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The Monday of the week that holds this day or, when the day is one of `late`, the Monday after it.
fn monday(day: NaiveDate, late: &[Weekday]) -> Option<NaiveDate> {
    let monday = day.week(Weekday::Mon).checked_first_day()?;
    if late.contains(&day.weekday()) { after(monday, 7) } else { Some(monday) }
}

/// The first Monday of April; the day after an Easter in March; the second Monday before an Easter after 15 April.
fn spring(easter: NaiveDate) -> Option<NaiveDate> {
    match (easter.month(), easter.day()) {
        (3, _) => after(easter, 1),
        (4, 16..) => easter.checked_sub_days(Days::new(13)),
        _ => NaiveDate::from_weekday_of_month_opt(easter.year(), 4, Weekday::Mon, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Skips = Skips { public: true, school: true };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The first and the last day on which a holiday is given, around a day within it.
    fn span(holiday: Holiday, within: &str) -> (String, String) {
        let inside = day(within);
        let school = Holidays::between(inside, inside, Skips { public: false, school: true });
        let found = school.0.iter().find(|(from, to, name)| *name == holiday && (*from..=*to).contains(&inside));
        let (from, to, _) = found.unwrap_or_else(|| panic!("{within} is not in {holiday:?}: {school:?}"));
        (from.to_string(), to.to_string())
    }

    #[test]
    fn easter_is_where_the_almanacs_have_it() {
        let found: Vec<String> = easters(2024, 2030).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"]);
    }

    #[test]
    fn school_holidays_are_those_that_were_published() {
        for (holiday, from, to) in [
            (Holiday::Carnival, "2025-03-03", "2025-03-09"),
            (Holiday::Spring, "2025-04-07", "2025-04-20"),
            (Holiday::Summer, "2025-07-01", "2025-08-31"),
            (Holiday::Autumn, "2025-10-27", "2025-11-02"),
            (Holiday::Winter, "2025-12-22", "2026-01-04"),
            (Holiday::Carnival, "2026-02-16", "2026-02-22"),
            (Holiday::Spring, "2026-04-06", "2026-04-19"),
            (Holiday::Autumn, "2026-11-02", "2026-11-08"),
            (Holiday::Winter, "2026-12-21", "2027-01-03"),
            (Holiday::Carnival, "2027-02-08", "2027-02-14"),
            (Holiday::Spring, "2027-03-29", "2027-04-11"),
            (Holiday::Autumn, "2027-11-01", "2027-11-07"),
            (Holiday::Winter, "2027-12-27", "2028-01-09"),
            (Holiday::Carnival, "2028-02-28", "2028-03-05"),
            (Holiday::Spring, "2028-04-03", "2028-04-16"),
            (Holiday::Autumn, "2028-10-30", "2028-11-05"),
            (Holiday::Winter, "2028-12-25", "2029-01-07"),
            (Holiday::Carnival, "2029-02-12", "2029-02-18"),
            (Holiday::Spring, "2029-04-02", "2029-04-15"),
            (Holiday::Autumn, "2029-10-29", "2029-11-04"),
            (Holiday::Winter, "2029-12-24", "2030-01-06"),
            (Holiday::Carnival, "2030-03-04", "2030-03-10"),
            (Holiday::Spring, "2030-04-08", "2030-04-21"),
            (Holiday::Autumn, "2030-10-28", "2030-11-03"),
            (Holiday::Winter, "2030-12-23", "2031-01-05"),
        ] {
            assert_eq!(span(holiday, from), (from.to_owned(), to.to_owned()), "{holiday:?}");
            assert_eq!(span(holiday, to), (from.to_owned(), to.to_owned()), "{holiday:?}");
        }
    }

    #[test]
    fn public_holidays_are_the_ten_of_the_law() {
        let year = Holidays::between(day("2027-01-01"), day("2027-12-31"), Skips { public: true, school: false });
        let days: Vec<_> = year.0.iter().map(|(from, ..)| from.format("%m-%d").to_string()).collect();
        assert_eq!(days, ["01-01", "03-29", "05-01", "05-06", "05-17", "07-21", "08-15", "11-01", "11-11", "12-25"]);
    }

    #[test]
    fn only_what_is_asked_is_left_out() {
        let (christmas, carnival) = (day("2027-12-25"), day("2027-02-10"));
        let on = |skips, day| Holidays::between(day, day, skips).on(day);
        assert_eq!(on(ALL, christmas), Some(Holiday::Christmas));
        assert_eq!(on(ALL, carnival), Some(Holiday::Carnival));
        assert_eq!(on(Skips { public: true, school: false }, carnival), None);
        assert_eq!(on(Skips::default(), christmas), None);
        // The day between is a school's, not the law's.
        assert_eq!(on(ALL, day("2027-05-07")), Some(Holiday::AfterAscension));
    }

    #[test]
    fn new_year_belongs_to_the_winter_of_the_year_before() {
        let new_year = day("2027-01-02");
        assert_eq!(Holidays::between(new_year, new_year, ALL).on(new_year), Some(Holiday::Winter));
    }
}
