//! Which rows stand on which page. Measures are points: 72 to an inch, from the top left of an A4.

use std::ops::Range;

pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;
pub const LEFT: f32 = 45.0;
pub const RIGHT: f32 = WIDTH - 45.0;
pub const TOP: f32 = 45.0;
pub const BOTTOM: f32 = 60.0;
/// Where the values above the table begin.
pub const FACTS: f32 = LEFT + 90.0;
/// From one line of text to the next.
pub const LEADING: f32 = 14.0;
/// Air between parts.
pub const ROOM: f32 = 14.0;
/// The header of the table.
pub const HEADER: f32 = 20.0;
/// Above the first line of a row.
pub const PADDING: f32 = 4.0;
/// A hand needs this much to sign.
const LOWEST: f32 = 36.0;

/// A column of the table.
pub struct Column {
    pub x: f32,
    end: f32,
}

impl Column {
    pub const fn width(&self) -> f32 {
        self.end - self.x
    }
}

/// Name, enterprise, signature.
pub const COLUMNS: [Column; 3] = [Column { x: LEFT, end: 190.0 }, Column { x: 200.0, end: 350.0 }, Column { x: 360.0, end: RIGHT }];

/// A row with its lines, and how high that makes it.
pub struct Block {
    pub cells: [Vec<String>; 3],
    /// What stands below the name.
    pub remark: Vec<String>,
    pub height: f32,
}

impl Block {
    #[allow(clippy::cast_precision_loss)]
    pub fn of(cells: [Vec<String>; 3], remark: Vec<String>) -> Self {
        let lines = cells.iter().map(Vec::len).max().unwrap_or_default().max(cells[0].len() + remark.len());
        Self { height: (lines as f32 * LEADING + 3.0 * PADDING).max(LOWEST), cells, remark }
    }
}

/// The rows of each page: never a part of a row, and at least one page. `head` is what stands above the table on the
/// first page, `short` on the others.
pub fn paginate(heights: &[f32], head: f32, short: f32) -> Vec<Range<usize>> {
    let room = |above: f32| HEIGHT - TOP - BOTTOM - above - HEADER;
    let (mut pages, mut first, mut left) = (Vec::new(), 0, room(head));
    for (row, height) in heights.iter().enumerate() {
        // A row that fits no page stands alone on one.
        if *height > left && row > first {
            pages.push(first..row);
            (first, left) = (row, room(short));
        }
        left -= height;
    }
    pages.push(first..heights.len());
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_remark_below_a_name_makes_room() {
        let lines = |count| vec![String::from("een"); count];
        let height = |remark| Block::of([lines(2), lines(3), lines(0)], lines(remark)).height;
        assert!(height(1) <= height(0) && height(2) > height(0));
    }

    #[test]
    fn an_empty_list_is_one_page() {
        assert_eq!(paginate(&[], 150.0, 30.0), vec![std::ops::Range { start: 0, end: 0 }]);
    }

    #[test]
    fn a_row_that_does_not_fit_goes_to_the_next_page_whole() {
        assert_eq!(paginate(&[300.0, 300.0, 300.0, 300.0], 100.0, 30.0), [0..2, 2..4]);
        assert_eq!(paginate(&[9000.0, 30.0], 100.0, 30.0), [0..1, 1..2]);
    }

    proptest! {
        #[test]
        fn every_row_stands_on_one_page_in_its_order(heights in proptest::collection::vec(10.0..400.0f32, 0..80)) {
            let pages = paginate(&heights, 150.0, 30.0);
            let rows: Vec<usize> = pages.iter().cloned().flatten().collect();
            prop_assert_eq!(rows, (0..heights.len()).collect::<Vec<_>>());
            prop_assert!(heights.is_empty() || pages.iter().all(|page| !page.is_empty()));
        }
    }
}
