//! Days and hours as a language writes them; each moment is already in the zone of its network.

use super::Language;
use chrono::{DateTime, FixedOffset};

type Moment = DateTime<FixedOffset>;

/// "donderdag 11 februari 2027".
pub fn day(language: Language, at: &Moment) -> String {
    written(language, at, "%A %-d %B %Y")
}

/// "do 11 feb".
pub fn short_day(language: Language, at: &Moment) -> String {
    written(language, at, "%a %-d %b").replace('.', "")
}

/// "9.30".
pub fn clock(language: Language, at: &Moment) -> String {
    match language {
        Language::Dutch => written(language, at, "%-H.%M"),
        Language::English => written(language, at, "%-H:%M"),
    }
}

/// "9.30–12.30 uur"; names both days when there are two.
pub fn hours(language: Language, start: &Moment, end: &Moment) -> String {
    if start.date_naive() != end.date_naive() {
        return format!("{} – {}", moment(language, start), moment(language, end));
    }
    spoken(language, format!("{}–{}", clock(language, start), clock(language, end)))
}

/// "2 februari 2027, 9.12 uur".
pub fn moment(language: Language, at: &Moment) -> String {
    format!("{}, {}", written(language, at, "%-d %B %Y"), spoken(language, clock(language, at)))
}

fn spoken(language: Language, hours: String) -> String {
    match language {
        Language::Dutch => format!("{hours} uur"),
        Language::English => hours,
    }
}

fn written(language: Language, at: &Moment, pattern: &str) -> String {
    at.format_localized(pattern, language.locale()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn days_and_hours_in_dutch() {
        let (start, end) = (at("2027-02-11T09:30:00+01:00"), at("2027-02-11T12:30:00+01:00"));
        assert_eq!(day(Language::Dutch, &start), "donderdag 11 februari 2027");
        assert_eq!(short_day(Language::Dutch, &start), "do 11 feb");
        assert_eq!(clock(Language::Dutch, &start), "9.30");
        assert_eq!(hours(Language::Dutch, &start, &end), "9.30–12.30 uur");
        assert_eq!(moment(Language::Dutch, &start), "11 februari 2027, 9.30 uur");
    }

    #[test]
    fn days_and_hours_in_english() {
        let (start, end) = (at("2027-03-04T09:05:00+01:00"), at("2027-03-04T14:00:00+01:00"));
        assert_eq!(day(Language::English, &start), "Thursday 4 March 2027");
        assert_eq!(short_day(Language::English, &start), "Thu 4 Mar");
        assert_eq!(hours(Language::English, &start, &end), "9:05–14:00");
        assert_eq!(moment(Language::English, &start), "4 March 2027, 9:05");
    }

    #[test]
    fn every_month_has_a_short_name_without_a_full_stop() {
        for month in 1..=12 {
            let text = short_day(Language::Dutch, &at(&format!("2027-{month:02}-01T10:00:00+01:00")));
            assert!(text.split(' ').count() == 3 && !text.contains('.'), "{text}");
        }
    }

    #[test]
    fn an_evening_past_midnight_names_both_days() {
        let text = hours(Language::Dutch, &at("2027-02-11T22:00:00+01:00"), &at("2027-02-12T01:00:00+01:00"));
        assert_eq!(text, "11 februari 2027, 22.00 uur – 12 februari 2027, 1.00 uur");
    }
}
