//! The templates of pages, once for each language, with the few helpers that pages need.

use super::{assets, form, markdown, parts};
use crate::i18n::helpers::{self, give};
use crate::i18n::{Language, Texts};
use crate::keys::random_bytes;
use crate::shelf::Shelf;
use handlebars::{Context, Handlebars, Helper, HelperResult, Output, RenderContext, RenderError, RenderErrorReason};
use rust_embed::RustEmbed;
use serde::Serialize;
use serde_json::Value;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Files;

/// Draws pages and fragments.
pub struct Templates {
    dutch: Shelf,
    english: Shelf,
}

/// What every place in drawn html begins with where something else comes. Random, so that no text can hold it.
static PLACE: LazyLock<String> = LazyLock::new(|| format!("<!--{}", data_encoding::HEXLOWER.encode(&random_bytes::<16>())));
/// The place of the hidden fields, after what every place begins with.
const HIDDEN: &str = "h-->";
/// The place of the id of what a form makes, so that it is made once however often it is sent.
const ONCE: &str = "o-->";
/// The place of a page in its frame.
pub(super) static INSIDE: LazyLock<String> = LazyLock::new(|| format!("{}i-->", *PLACE));

/// What was drawn; each of its forms gets hidden fields and, where it makes something, a fresh id.
pub struct Drawn<'a> {
    html: String,
    hidden: &'a str,
}

impl Drawn<'_> {
    /// About how many bytes it has.
    pub fn size(&self) -> usize {
        self.html.len()
    }

    /// Takes it piece by piece, from its beginning to its end.
    pub fn pieces(&self, mut take: impl FnMut(&str)) {
        let mut pieces = self.html.split(PLACE.as_str());
        take(pieces.next().unwrap_or_default());
        for piece in pieces {
            match piece.strip_prefix(HIDDEN) {
                Some(piece) => {
                    take(self.hidden);
                    take(piece);
                }
                None => {
                    take(uuid::Uuid::now_v7().simple().encode_lower(&mut uuid::Uuid::encode_buffer()));
                    take(piece.strip_prefix(ONCE).unwrap_or(piece));
                }
            }
        }
    }
}

impl From<Drawn<'_>> for String {
    fn from(drawn: Drawn<'_>) -> Self {
        let mut html = Self::with_capacity(drawn.size());
        drawn.pieces(|piece| html.push_str(piece));
        html
    }
}

impl Templates {
    /// The templates that the program holds.
    pub fn embedded() -> &'static Self {
        static ALL: LazyLock<Templates> = LazyLock::new(|| Templates { dutch: shelf(Language::Dutch), english: shelf(Language::English) });
        &ALL
    }

    /// Draws a template; `hidden` are the hidden fields of each of its forms.
    pub fn draw<'a>(&self, language: Language, name: &str, view: &impl Serialize, hidden: &'a str) -> Result<Drawn<'a>, RenderError> {
        let shelf = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        Ok(Drawn { html: shelf.draw(name, view)?, hidden })
    }
}

fn shelf(language: Language) -> Shelf {
    Shelf::new(source, |registry| {
        register(registry);
        helpers::register(registry, language);
        parts::register(registry);
        // `(problem form "title")`: the sentence about a field, or nothing.
        give(registry, "problem", move |helper| {
            let found = helper.param(0).and_then(|form| form::problem(form.value(), text(helper, 1).ok()?));
            Ok(found.map(|(key, args)| Texts::get(language, key, &args)).unwrap_or_default())
        });
    })
}

fn source(name: &str) -> Option<String> {
    Some(String::from_utf8_lossy(&Files::get(&format!("{name}.hbs"))?.data).into_owned())
}

/// All template sources, of pages and of letters: name without its ending, text.
#[cfg(test)]
pub(crate) fn sources() -> impl Iterator<Item = (String, String)> {
    Files::iter().filter_map(|path| {
        let name = path.strip_suffix(".hbs")?;
        Some((name.to_owned(), source(name)?))
    })
}

fn register(registry: &mut Handlebars<'static>) {
    let (hidden, once) = (format!("{}{HIDDEN}", *PLACE), format!("{}{ONCE}", *PLACE));
    let once = format!("<input type=\"hidden\" name=\"_once\" value=\"{once}\">");
    raw(registry, "csrf", move |_, out| Ok(out.write(&hidden)?));
    raw(registry, "once", move |_, out| Ok(out.write(&once)?));
    raw(registry, "icon", icon);
    raw(registry, "markdown", |helper, out| Ok(out.write(&markdown::to_html(text(helper, 0)?))?));
    raw(registry, "static", |helper, out| Ok(out.write(&assets::address(text(helper, 0)?))?));
    give(registry, "eq", |helper| {
        let side = |at| helper.param(at).map(|param| param.value());
        Ok(side(0) == side(1))
    });
    // `(typed form "title" fallback)`: what was typed into a field before, else the fallback.
    give(registry, "typed", |helper| {
        let typed = helper.param(0).and_then(|form| form::typed(form.value(), text(helper, 1).ok()?));
        let fallback = helper.param(2).map(|param| param.value().clone());
        Ok(typed.or(fallback).unwrap_or_else(|| Value::from("")))
    });
}

fn icon(helper: &Helper, out: &mut dyn Output) -> HelperResult {
    static BEFORE: LazyLock<String> = LazyLock::new(|| {
        let sprite = assets::address("icons/sprite.svg");
        format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{sprite}#icon-")
    });
    let name = text(helper, 0)?;
    for piece in [BEFORE.as_str(), &handlebars::html_escape(name), "\"></use></svg>"] {
        out.write(piece)?;
    }
    Ok(())
}

/// A helper that writes html of its own making.
pub fn raw(
    registry: &mut Handlebars<'static>,
    name: &str,
    draw: impl Fn(&Helper, &mut dyn Output) -> HelperResult + Send + Sync + 'static,
) {
    let helper =
        move |h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| -> HelperResult { draw(h, out) };
    registry.register_helper(name, Box::new(helper));
}

/// A parameter that must be a text.
pub fn text<'a>(helper: &'a Helper, at: usize) -> Result<&'a str, RenderError> {
    let given = helper.param(at).and_then(|param| param.value().as_str());
    given.ok_or_else(|| RenderErrorReason::Other(format!("{} wants a text", helper.name())).into())
}
