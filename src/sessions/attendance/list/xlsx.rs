//! The list as a workbook: the facts above, a header row, one row a person.

use super::rules::{Cell, List, Row};
use super::views::{Words, hours};
use anyhow::Context;
use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

const COLUMNS: [(&str, f64); 6] = [
    ("attendance-list-name", 28.0),
    ("attendance-list-centre", 30.0),
    ("attendance-list-number", 18.0),
    ("attendance-list-signature", 30.0),
    ("attendance-list-signed-at", 20.0),
    ("attendance-list-remark", 34.0),
];
/// The row of the headers, after the facts and an empty line.
const HEADER: u32 = 7;

/// Draws the workbook; `now` is when it was made.
pub fn draw(list: &List, words: Words, now: DateTime<Utc>) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_timestamp(now.timestamp())?;
    book.set_properties(&DocProperties::new().set_title(words.text("attendance-list-title")).set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    fill(sheet, list, words).context("the workbook of an attendance list")?;
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, list: &List, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.text("attendance-list-title"))?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER)?.set_freeze_panes(HEADER + 1, 0)?;
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, words.text("attendance-list-title"), &bold.clone().set_font_size(16))?;
    for (row, key, value) in [(1, "attendance-list-training", list.training()), (5, "attendance-list-place", list.place.clone())] {
        sheet.write_string_with_format(row, 0, words.text(key), &bold)?;
        text(sheet, row, 1, &value, &Format::new())?;
    }
    times(sheet, list, words, &bold)?;
    let header = bold.set_background_color(Color::RGB(0x00EF_E9EC)).set_border_bottom(FormatBorder::Thin);
    for (column, (key, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(HEADER, column, words.text(key), &header)?;
    }
    (HEADER + 1..).zip(&list.rows).try_for_each(|(at, row)| {
        let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Hair);
        sheet.set_row_height(at, 30)?;
        for (column, value) in [(0, &row.name), (1, &row.centre), (2, &row.number)] {
            text(sheet, at, column, value, &plain)?;
        }
        signature(sheet, at, row, words, &plain)
    })
}

/// Day, hours and number of hours, as values that a workbook can count with.
fn times(sheet: &mut Worksheet, list: &List, words: Words, bold: &Format) -> Result<(), XlsxError> {
    let day = Format::new().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left);
    let number = Format::new().set_num_format("0.##").set_align(FormatAlign::Left);
    sheet.write_string_with_format(2, 0, words.text("attendance-list-date"), bold)?;
    sheet.write_datetime_with_format(2, 1, excel_day(&list.starts)?, &day)?;
    sheet.write_string_with_format(3, 0, words.text("attendance-list-hours"), bold)?;
    text(sheet, 3, 1, &words.hours(list), &Format::new())?;
    sheet.write_string_with_format(4, 0, words.text("attendance-list-number-of-hours"), bold)?;
    sheet.write_number_with_format(4, 1, hours(list), &number)?;
    Ok(())
}

fn signature(sheet: &mut Worksheet, at: u32, row: &Row, words: Words, plain: &Format) -> Result<(), XlsxError> {
    for column in 3..6 {
        sheet.write_blank(at, column, plain)?;
    }
    let mut remarks: Vec<_> = row.remark.map(|mark| words.text(&mark.text())).into_iter().collect();
    match &row.cell {
        Cell::Open => {}
        Cell::Away(mark) => remarks.push(words.text(&mark.text())),
        Cell::Signed { name, at: moment, witnessed } => {
            text(sheet, at, 3, name, plain)?;
            let format = plain.clone().set_num_format("dd/mm/yyyy hh:mm").set_align(FormatAlign::Left);
            sheet.write_datetime_with_format(at, 4, excel_moment(moment)?, &format)?;
            remarks.extend(witnessed.then(|| words.text("attendance-list-witnessed")));
        }
    }
    if remarks.is_empty() { Ok(()) } else { text(sheet, at, 5, &remarks.join(", "), plain) }
}

/// What people typed is text, also where a workbook would take it for a formula.
fn text(sheet: &mut Worksheet, row: u32, column: u16, value: &str, format: &Format) -> Result<(), XlsxError> {
    let risky = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let format = if risky { format.clone().set_quote_prefix() } else { format.clone() };
    sheet.write_string_with_format(row, column, value, &format).map(drop)
}

fn excel_day(at: &DateTime<FixedOffset>) -> Result<ExcelDateTime, XlsxError> {
    let part = |n: u32| u8::try_from(n).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(at.year()).unwrap_or_default(), part(at.month()), part(at.day()))
}

fn excel_moment(at: &DateTime<FixedOffset>) -> Result<ExcelDateTime, XlsxError> {
    let minute = u8::try_from(at.minute()).unwrap_or_default();
    excel_day(at)?.and_hms(u16::try_from(at.hour()).unwrap_or_default(), minute, 0)
}

#[cfg(test)]
mod tests {
    use super::super::rules::tests::list;
    use super::*;
    use crate::i18n::Language;
    use std::io::{Cursor, Read};

    /// A part of the workbook, as it lies in its zip.
    fn part(list: &List, name: &str) -> String {
        let bytes = draw(list, Words(Language::Dutch), DateTime::UNIX_EPOCH).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_workbook_has_its_facts_headers_and_people() {
        let words = part(&list(3), "xl/sharedStrings.xml");
        for text in [
            "Limburg leert: Grenzen in de begeleiding",
            "Naam",
            "Ondernemingsnummer",
            "Persoon 2",
            "0417.497.106",
            "verontschuldigd",
            "te laat, op het toestel van de procesbegeleider",
        ] {
            assert!(words.contains(text), "{text} in {words}");
        }
        let sheet = part(&list(3), "xl/worksheets/sheet1.xml");
        // The day is a date, 11 February 2027; the moment of the first signature has its hour; three hours are a number.
        for value in ["<v>46429</v>", "<v>46429.52", "<v>3</v>", "<cols>", "<pane "] {
            assert!(sheet.contains(value), "{value} in {sheet}");
        }
    }

    #[test]
    fn what_looks_like_a_formula_is_text() {
        let mut risky = list(6);
        for (row, name) in risky.rows.iter_mut().zip(["=1+1", "+32", "-1", "@SUM(A1)", "\t=1", "\r=1"]) {
            row.name = name.to_owned();
        }
        let sheet = part(&risky, "xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>"), "{sheet}");
        assert!(part(&risky, "xl/sharedStrings.xml").contains("=1+1"));
        assert!(part(&risky, "xl/styles.xml").contains("quotePrefix=\"1\""));
    }

    #[test]
    fn nobody_one_and_sixty_people_fit() {
        for people in [0, 1, 60] {
            let rows = part(&list(people), "xl/worksheets/sheet1.xml").matches("ht=\"30\"").count();
            assert_eq!(rows, people);
        }
    }
}
