//! The list as PDF: A4, the header of the table again on each page, and a number below.

mod font;
mod layout;

use super::rules::List;
use super::views::Words;
use crate::i18n::{FluentArgs, Texts};
use anyhow::{Context, anyhow};
use font::{Face, Faces};
use krilla::Document;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use layout::{Block, COLUMNS, HEIGHT, LEADING, LEFT, RIGHT, ROOM, TOP, WIDTH, paginate};

const BODY: f32 = 10.0;
const SMALL: f32 = 8.5;
const TITLE: f32 = 20.0;

/// Draws the file.
pub fn draw(list: &List, words: Words) -> anyhow::Result<Vec<u8>> {
    let faces = Faces::load()?;
    let rows = list.rows.iter().map(|row| block(row, words, &faces)).collect::<Vec<_>>();
    let head = Head::of(list, words, &faces);
    let pages = paginate(&rows.iter().map(|row| row.height).collect::<Vec<_>>(), head.height(), head.short_height());
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(words.text("attendance-list-title")).language(words.0.html().to_owned()));
    for (number, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| anyhow!("a page without a size"))?;
        let mut sheet = document.start_page_with(settings);
        let pen = Pen { surface: sheet.surface(), faces: &faces, y: TOP };
        pen.page(&head, rows.get(page.clone()).unwrap_or_default(), words, (number + 1, pages.len()));
        sheet.finish();
    }
    document.finish().map_err(|cause| anyhow!("{cause:?}")).context("the PDF of an attendance list")
}

/// A row of the table, its texts broken into lines that fit their columns.
fn block(row: &super::rules::Row, words: Words, faces: &Faces) -> Block {
    let face = &faces.regular;
    let enterprise = [row.centre.as_str(), row.number.as_str()].into_iter().filter(|text| !text.is_empty());
    let cells = [
        faces.semibold.wrap(&row.name, BODY, COLUMNS[0].width()),
        enterprise.flat_map(|text| face.wrap(text, BODY, COLUMNS[1].width())).collect(),
        words.cell(&row.cell).iter().flat_map(|text| face.wrap(text, BODY, COLUMNS[2].width())).collect(),
    ];
    let remark = row.remark.map(|mark| face.wrap(&words.text(&mark.text()), BODY, COLUMNS[0].width())).unwrap_or_default();
    Block::of(cells, remark)
}

/// What stands above the table.
struct Head {
    title: String,
    facts: Vec<(String, Vec<String>)>,
    short: Vec<String>,
}

impl Head {
    fn of(list: &List, words: Words, faces: &Faces) -> Self {
        let facts = words.facts(list);
        let short = facts.iter().take(2).map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(", ");
        let wrapped = |(label, value): (String, String)| (label, faces.regular.wrap(&value, BODY, RIGHT - layout::FACTS));
        Self {
            title: words.text("attendance-list-title"),
            short: faces.regular.wrap(&short, SMALL, RIGHT - LEFT),
            facts: facts.into_iter().map(wrapped).collect(),
        }
    }

    fn height(&self) -> f32 {
        TITLE + ROOM + lines(self.facts.iter().map(|(_, lines)| lines.len()).sum()) + ROOM
    }

    fn short_height(&self) -> f32 {
        lines(self.short.len()) + ROOM
    }

    fn draw(&self, pen: &mut Pen) {
        pen.y += TITLE;
        pen.text(&pen.faces.semibold, LEFT, TITLE, &self.title);
        pen.y += ROOM;
        for (label, values) in &self.facts {
            for (line, value) in values.iter().enumerate() {
                pen.y += LEADING;
                if line == 0 {
                    pen.text(&pen.faces.semibold, LEFT, BODY, label);
                }
                pen.text(&pen.faces.regular, layout::FACTS, BODY, value);
            }
        }
        pen.y += ROOM;
    }

    fn draw_short(&self, pen: &mut Pen) {
        self.short.iter().for_each(|line| pen.line_of(&pen.faces.regular, LEFT, SMALL, line));
        pen.y += ROOM;
    }
}

#[allow(clippy::cast_precision_loss)]
fn lines(count: usize) -> f32 {
    count as f32 * LEADING
}

/// Where the next thing is drawn.
struct Pen<'a> {
    surface: Surface<'a>,
    faces: &'a Faces,
    y: f32,
}

impl Pen<'_> {
    /// Draws a whole page, number so of so many.
    fn page(mut self, head: &Head, rows: &[Block], words: Words, number: (usize, usize)) {
        if number.0 == 1 {
            head.draw(&mut self)
        } else {
            head.draw_short(&mut self)
        }
        self.table_header(words);
        rows.iter().for_each(|row| self.row(row));
        if rows.is_empty() {
            self.line_of(&self.faces.regular, LEFT, BODY, &words.text("attendance-list-nobody"));
        }
        self.footer(words, number);
        self.surface.finish();
    }

    fn text(&mut self, face: &Face, x: f32, size: f32, text: &str) {
        let direction = krilla::text::TextDirection::LeftToRight;
        self.surface.draw_text(Point::from_xy(x, self.y), face.font.clone(), size, text, false, direction);
    }

    fn line_of(&mut self, face: &Face, x: f32, size: f32, text: &str) {
        self.y += LEADING;
        self.text(face, x, size, text);
    }

    fn table_header(&mut self, words: Words) {
        let keys = ["attendance-list-name", "attendance-list-enterprise", "attendance-list-signature"];
        self.y += LEADING;
        for (column, key) in COLUMNS.iter().zip(keys) {
            self.text(&self.faces.semibold, column.x, SMALL, &words.text(key));
        }
        self.y += layout::HEADER - LEADING;
        self.rule(1.0);
    }

    fn row(&mut self, row: &Block) {
        let top = self.y;
        for (at, (column, cell)) in COLUMNS.iter().zip(&row.cells).enumerate() {
            self.y = top + layout::PADDING;
            let face = if at == 0 { &self.faces.semibold } else { &self.faces.regular };
            cell.iter().for_each(|line| self.line_of(face, column.x, BODY, line));
            if at == 0 {
                row.remark.iter().for_each(|line| self.line_of(&self.faces.regular, column.x, BODY, line));
            }
        }
        self.y = top + row.height;
        self.rule(0.4);
    }

    fn rule(&mut self, width: f32) {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(LEFT, self.y, RIGHT - LEFT, width) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.set_fill(Some(Fill { opacity: NormalizedF32::ONE, ..Fill::default() }));
            self.surface.set_stroke(None::<Stroke>);
            self.surface.draw_path(&path);
        }
    }

    fn footer(&mut self, words: Words, (number, of): (usize, usize)) {
        let args = FluentArgs::from_iter([("number", number), ("of", of)]);
        let text = Texts::get(words.0, "attendance-list-page", &args);
        self.y = HEIGHT - layout::BOTTOM / 2.0;
        self.text(&self.faces.regular, LEFT, SMALL, &text);
    }
}

#[cfg(test)]
mod tests;
