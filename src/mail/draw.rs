//! Gives a draft its words, from `templates/mail/<folder>/{subject.txt,body.txt,body.html}.hbs`.
//!
//! There is one shelf for each language and each kind of text: subjects and plain text are not escaped
//! ("D'Haese" stays as it is), html is. `templates/mail/_layout.html.hbs` is the partial `_layout` of the html
//! letters: `{{#> _layout title=(t "...") preheader=(t "...") why=(t "...")}}`, with rows of a table inside.
//!
//! Each is read when the first letter of its kind is written. One that cannot be read is a letter that waits, is tried again
//! and given up; that this never comes about is what the stories test, which write every letter.

use super::Draft;
use crate::i18n::{Language, helpers};
use crate::shelf::{Shelf, Source};
use anyhow::Context;
use handlebars::no_escape;
use rust_embed::RustEmbed;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "templates/mail"]
struct Templates;

/// The words of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// One line.
    pub subject: String,
    /// The letter as plain text.
    pub text: String,
    /// The letter as a page.
    pub html: String,
}

/// The templates of all letters, in both languages.
pub struct Pens {
    dutch: Pen,
    english: Pen,
}

struct Pen {
    text: Shelf,
    html: Shelf,
}

impl Pens {
    /// The templates that the program holds.
    pub fn embedded() -> &'static Self {
        static ALL: LazyLock<Pens> =
            LazyLock::new(|| Pens::of(|name| file(&format!("{name}.txt.hbs")), |name| file(&format!("{name}.html.hbs"))));
        &ALL
    }

    fn of(text: Source, html: Source) -> Self {
        let pen = |language| Pen {
            text: Shelf::new(text, |registry| {
                registry.register_escape_fn(no_escape);
                helpers::register(registry, language);
            }),
            html: Shelf::new(html, |registry| helpers::register(registry, language)),
        };
        Self { dutch: pen(Language::Dutch), english: pen(Language::English) }
    }

    /// Draws a letter.
    pub fn draw(&self, draft: &Draft) -> anyhow::Result<Drawn> {
        let pen = match draft.language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        let folder = draft.folder;
        let write = |shelf: &Shelf, name: &str| {
            let name = format!("{folder}/{name}");
            shelf.draw(&name, &draft.view).with_context(|| format!("drawing {name}"))
        };
        let subject = crate::words::single_line(&write(&pen.text, "subject")?);
        Ok(Drawn { subject, text: write(&pen.text, "body")?, html: write(&pen.html, "body")? })
    }
}

fn file(path: &str) -> Option<String> {
    Some(String::from_utf8_lossy(&Templates::get(path)?.data).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn draft(name: &str) -> Draft {
        Draft {
            folder: "test",
            to: (name.to_owned(), "sofie@example.be".to_owned()),
            language: Language::Dutch,
            view: json!({ "name": name }),
            calendars: Vec::new(),
            unsubscribe: None,
        }
    }

    fn pens() -> Pens {
        let text: Source = |name| match name {
            "test/subject" => Some("Dag\n{{name}}".to_owned()),
            "test/body" => Some("Dag {{name}}".to_owned()),
            _ => None,
        };
        let html: Source = |name| match name {
            "test/body" => Some("{{#> _layout title=name preheader=name why=name}}<tr><td>{{name}}</td></tr>{{/_layout}}".to_owned()),
            _ => file(&format!("{name}.html.hbs")),
        };
        Pens::of(text, html)
    }

    #[test]
    fn a_name_is_itself_in_text_and_escaped_in_html() {
        let drawn = pens().draw(&draft("An <b>D'Haese</b>")).unwrap();
        assert_eq!(drawn.subject, "Dag An <b>D'Haese</b>");
        assert_eq!(drawn.text, "Dag An <b>D'Haese</b>");
        assert!(drawn.html.contains("<td>An &lt;b&gt;D&#x27;Haese&lt;/b&gt;</td>"));
        assert!(drawn.html.contains(r#"<html lang="nl-BE">"#));
    }

    #[test]
    fn a_letter_without_templates_is_an_error() {
        assert!(pens().draw(&Draft { folder: "nowhere", ..draft("An") }).is_err());
    }
}
