//! The learning points of a session: one sentence each, and free of client data.

use crate::cases::privacy::{Weight, check};
use crate::refusal::Refusal;
use crate::words::Line;

/// More of them than this are no points but a text.
const MOST: usize = 20;

/// What people learned, a sentence a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Points(Vec<Line<300>>);

impl Points {
    /// Reads a text area: each line is a point. What could identify a client is refused.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let lines = raw.lines().map(|line| line.trim().trim_start_matches(['-', '*', '•']));
        let points = lines.filter_map(|line| Line::optional(line).transpose()).collect::<Result<Vec<_>, _>>()?;
        if points.len() > MOST {
            return Err(Refusal::input("report-points-too-many").count(i64::try_from(MOST).unwrap_or(0)));
        }
        if points.iter().any(|point| names_a_client(point.as_str())) {
            return Err(Refusal::input("report-points-about-a-client"));
        }
        Ok(Self(points))
    }

    /// What the database holds, which was parsed when it came in.
    pub fn stored(text: &str) -> Self {
        Self(text.lines().map(|line| Line::stored(line.to_owned())).collect())
    }

    /// As the database and the form have them.
    pub fn text(&self) -> String {
        self.iter().collect::<Vec<_>>().join("\n")
    }

    /// Each point.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(Line::as_str)
    }

    /// Nobody noted one yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A number, an account or an address that belongs to one person.
fn names_a_client(text: &str) -> bool {
    check(text).iter().any(|finding| finding.kind.weight() == Weight::Block)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_line_is_a_point_and_bullets_are_no_part_of_it() {
        let points = Points::parse("- Stilte laten vallen werkt.\r\n\n  • Vraag eerst wie het idee had. ").unwrap();
        assert_eq!(points.iter().collect::<Vec<_>>(), ["Stilte laten vallen werkt.", "Vraag eerst wie het idee had."]);
        assert!(Points::parse(" \n ").unwrap().is_empty());
    }

    #[test]
    fn a_register_number_or_a_telephone_is_refused() {
        for text in ["Klant 85.07.30-033.28 hielp ons", "Bel 0478 12 34 56"] {
            assert_eq!(Points::parse(text), Err(Refusal::input("report-points-about-a-client")), "{text}");
        }
    }

    #[test]
    fn there_is_an_end_to_points() {
        assert!(Points::parse(&"Een.\n".repeat(20)).is_ok());
        assert_eq!(Points::parse(&"Een.\n".repeat(21)), Err(Refusal::input("report-points-too-many").count(20)));
        assert!(Points::parse(&"a".repeat(301)).is_err());
    }

    proptest! {
        #[test]
        fn what_is_kept_reads_back(raw in "[a-z .\n•-]{0,200}") {
            if let Ok(points) = Points::parse(&raw) {
                prop_assert_eq!(Points::stored(&points.text()), points);
            }
        }
    }
}
