//! The design's type for PDF, and lines that fit.

use crate::web::assets;
use anyhow::{Context, anyhow};
use krilla::text::Font;

/// The two weights of the list.
pub struct Faces {
    /// For what people wrote.
    pub regular: Face,
    /// For headings and names.
    pub semibold: Face,
}

impl Faces {
    /// Reads both from the files of `static/`.
    pub fn load() -> anyhow::Result<Self> {
        Ok(Self {
            regular: Face::load("fonts/bricolage-grotesque-regular.ttf")?,
            semibold: Face::load("fonts/bricolage-grotesque-semibold.ttf")?,
        })
    }
}

/// One weight: to draw with, and to measure with.
pub struct Face {
    pub font: Font,
    bytes: Vec<u8>,
}

impl Face {
    fn load(name: &str) -> anyhow::Result<Self> {
        let bytes = assets::bytes(name).with_context(|| format!("the font {name} is missing"))?.to_vec();
        ttf_parser::Face::parse(&bytes, 0).with_context(|| format!("the font {name} cannot be measured"))?;
        let font = Font::new(bytes.clone().into(), 0).ok_or_else(|| anyhow!("the font {name} cannot be read"))?;
        Ok(Self { font, bytes })
    }

    /// The lines of a text that are no wider than `width`. A word that is too long for a line is cut.
    pub fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let Ok(face) = ttf_parser::Face::parse(&self.bytes, 0) else { return vec![text.to_owned()] };
        let scale = size / f32::from(face.units_per_em());
        let measure = |c: char| f32::from(face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or(600)) * scale;
        wrap(text, width, measure)
    }
}

fn wrap(text: &str, width: f32, measure: impl Fn(char) -> f32) -> Vec<String> {
    let length = |word: &str| word.chars().map(&measure).sum::<f32>();
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0.0);
    for word in text.split_whitespace().flat_map(|word| pieces(word, width, &measure)) {
        let gap = if line.is_empty() { 0.0 } else { measure(' ') };
        if !line.is_empty() && used + gap + length(&word) > width {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        } else if !line.is_empty() {
            line.push(' ');
            used += gap;
        }
        used += length(&word);
        line.push_str(&word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A word in pieces that fit a line.
fn pieces(word: &str, width: f32, measure: impl Fn(char) -> f32) -> Vec<String> {
    let (mut pieces, mut piece, mut used) = (Vec::new(), String::new(), 0.0);
    for c in word.chars() {
        let more = measure(c);
        if used + more > width && !piece.is_empty() {
            pieces.push(std::mem::take(&mut piece));
            used = 0.0;
        }
        piece.push(c);
        used += more;
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_whole_where_they_can() {
        let lines = wrap("Anna Maria van den Broeck", 11.0, |_| 1.0);
        assert_eq!(lines, ["Anna Maria", "van den", "Broeck"]);
        assert_eq!(wrap("abcdefghijkl mn", 5.0, |_| 1.0), ["abcde", "fghij", "kl mn"]);
        assert!(wrap("  ", 5.0, |_| 1.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_no_line_too_wide(text in "[a-zé ]{0,60}", width in 3..30u8) {
            let lines = wrap(&text, f32::from(width), |_| 1.0);
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(lines.iter().all(|line| line.chars().count() <= usize::from(width)));
        }
    }
}
