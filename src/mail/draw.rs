//! Gives a draft its words, from `templates/mail/<folder>/{subject.txt,body.txt,body.html}.hbs`.
//!
//! There is one registry for each language and each kind of text: subjects and plain text are not escaped
//! ("D'Haese" stays as it is), html is. `templates/mail/_layout.html.hbs` is the partial `_layout` of the html
//! letters: `{{#> _layout title=(t "...") preheader=(t "...") why=(t "...")}}`, with rows of a table inside.

use super::Draft;
use crate::i18n::{Language, helpers};
use anyhow::Context;
use handlebars::{Handlebars, no_escape};
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
    text: Handlebars<'static>,
    html: Handlebars<'static>,
}

impl Pens {
    /// The templates that the program holds, read when they are first asked for; an unreadable one is an error here and
    /// not when it is sent.
    pub fn embedded() -> anyhow::Result<&'static Self> {
        static ALL: LazyLock<anyhow::Result<Pens>> = LazyLock::new(Pens::load);
        ALL.as_ref().map_err(|cause| anyhow::anyhow!("a letter cannot be read: {cause:#}"))
    }

    fn load() -> anyhow::Result<Self> {
        let parsed = Pen::load()?;
        Ok(Self { dutch: parsed.speaking(Language::Dutch), english: parsed.speaking(Language::English) })
    }

    /// Draws a letter.
    pub fn draw(&self, draft: &Draft) -> anyhow::Result<Drawn> {
        let pen = match draft.language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        let folder = draft.folder;
        let write = |registry: &Handlebars, name: &str| {
            let name = format!("{folder}/{name}");
            registry.render(&name, &draft.view).with_context(|| format!("drawing {name}"))
        };
        let subject = crate::words::single_line(&write(&pen.text, "subject")?);
        Ok(Drawn { subject, text: write(&pen.text, "body")?, html: write(&pen.html, "body")? })
    }
}

impl Pen {
    fn load() -> anyhow::Result<Self> {
        let mut pen = Self { text: registry(), html: registry() };
        pen.text.register_escape_fn(no_escape);
        for file in Templates::iter() {
            let (name, registry) = match (file.strip_suffix(".html.hbs"), file.strip_suffix(".txt.hbs")) {
                (Some(name), _) => (name, &mut pen.html),
                (_, Some(name)) => (name, &mut pen.text),
                _ => anyhow::bail!("{file} is neither a text nor a page"),
            };
            let source = Templates::get(&file).context("an embedded file")?;
            let source = std::str::from_utf8(&source.data)?;
            registry.register_template_string(name, source).with_context(|| format!("reading {file}"))?;
        }
        Ok(pen)
    }

    fn speaking(&self, language: Language) -> Self {
        let speaking = |registry: &Handlebars<'static>| {
            let mut registry = registry.clone();
            helpers::register(&mut registry, language);
            registry
        };
        Self { text: speaking(&self.text), html: speaking(&self.html) }
    }
}

fn registry() -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    registry.set_prevent_indent(true);
    registry
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
        let mut pens = Pens::load().unwrap();
        let (text, html) =
            (&mut pens.dutch.text, "{{#> _layout title=name preheader=name why=name}}<tr><td>{{name}}</td></tr>{{/_layout}}");
        text.register_template_string("test/subject", "Dag\n{{name}}").unwrap();
        text.register_template_string("test/body", "Dag {{name}}").unwrap();
        pens.dutch.html.register_template_string("test/body", html).unwrap();
        pens
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
