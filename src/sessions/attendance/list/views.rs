//! The list in words: for the page, and for both files.

use super::rules::{Cell, List, Row};
use crate::i18n::{FluentArgs, Language, Texts, dates};
use crate::sessions::attendance::rules::Mark;
use crate::sessions::attendance::views::About;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

/// The page to print.
#[derive(Debug, Serialize)]
pub struct ListPage {
    #[serde(flatten)]
    about: About,
    training: String,
    place: String,
    length: f64,
    rows: Vec<RowView>,
}

#[derive(Debug, Serialize)]
struct RowView {
    name: String,
    centre: String,
    number: String,
    remark: Option<String>,
    signed: Option<String>,
    at: Option<DateTime<FixedOffset>>,
    witnessed: bool,
    away: Option<String>,
}

impl ListPage {
    /// The list as a page.
    pub fn of(about: About, list: &List) -> Self {
        let rows = list.rows.iter().map(RowView::of).collect();
        Self { about, training: list.training(), place: list.place.clone(), length: hours(list), rows }
    }
}

impl RowView {
    fn of(row: &Row) -> Self {
        let (mut signed, mut at, mut witnessed, mut away) = (None, None, false, None);
        match &row.cell {
            Cell::Open => {}
            Cell::Away(mark) => away = Some(mark.text()),
            Cell::Signed { name, at: moment, witnessed: handed } => (signed, at, witnessed) = (Some(name.clone()), Some(*moment), *handed),
        }
        let remark = row.remark.map(Mark::text);
        Self { name: row.name.clone(), centre: row.centre.clone(), number: row.number.clone(), remark, signed, at, witnessed, away }
    }
}

/// Its length in hours.
#[allow(clippy::cast_precision_loss)]
pub fn hours(list: &List) -> f64 {
    list.minutes as f64 / 60.0
}

/// The words of the list in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words(pub Language);

impl Words {
    /// A text that names nothing.
    pub fn text(self, key: &str) -> String {
        let language = self.0;
        Texts::get(language, key, &FluentArgs::new())
    }

    /// "9.30–12.30 uur (3 uur)".
    pub fn hours(self, list: &List) -> String {
        let length = Texts::get(self.0, "attendance-list-length", &FluentArgs::from_iter([("hours", hours(list))]));
        format!("{} ({length})", dates::hours(self.0, &list.starts, &list.ends))
    }

    /// The facts above the list: label, value.
    pub fn facts(self, list: &List) -> Vec<(String, String)> {
        let place = (!list.place.is_empty()).then(|| ("attendance-list-place", list.place.clone()));
        let facts = [
            ("attendance-list-training", list.training()),
            ("attendance-list-date", dates::day(self.0, &list.starts)),
            ("attendance-list-hours", self.hours(list)),
        ];
        facts.into_iter().chain(place).map(|(key, value)| (self.text(key), value)).collect()
    }

    /// What stands where somebody signs: one line or two.
    pub fn cell(self, cell: &Cell) -> Vec<String> {
        match cell {
            Cell::Open => Vec::new(),
            Cell::Away(mark) => vec![self.text(&mark.text())],
            Cell::Signed { name, at, witnessed } => {
                let moment = dates::moment(self.0, at);
                let witnessed = witnessed.then(|| self.text("attendance-list-witnessed"));
                [Some(name.clone()), Some(moment), witnessed].into_iter().flatten().collect()
            }
        }
    }

    /// The name of a file with this ending.
    pub fn file(self, list: &List, ending: &str) -> String {
        format!("{}-{}.{ending}", self.text("attendance-list-file"), list.starts.format("%Y-%m-%d"))
    }
}
