//! The templates of pages, once for each language, with the few helpers that pages need.

use super::markdown;
use super::{assets, form};
use crate::i18n::helpers::{self, give};
use crate::i18n::{Language, Texts};
use crate::keys::random_bytes;
use handlebars::{Context, Handlebars, Helper, HelperResult, Output, RenderContext, RenderError, RenderErrorReason};
use rust_embed::RustEmbed;
use serde::Serialize;
use serde_json::Value;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Files;

/// Draws pages and fragments.
pub struct Templates {
    dutch: Handlebars<'static>,
    english: Handlebars<'static>,
    /// Stands in drawn html where the hidden fields of a form belong. Random, so that no text can hold it.
    placeholder: String,
}

impl Templates {
    /// Reads all templates; fails when one cannot be parsed.
    pub fn load() -> anyhow::Result<Self> {
        let placeholder = format!("<!--{}-->", data_encoding::HEXLOWER.encode(&random_bytes::<16>()));
        let mut parsed = Handlebars::new();
        parsed.set_strict_mode(true);
        // An indented partial would indent what people typed into its text area.
        parsed.set_prevent_indent(true);
        for (name, source) in sources().filter(|(name, _)| !name.starts_with("mail/")) {
            parsed.register_template_string(&name, source)?;
        }
        register(&mut parsed, &placeholder);
        let in_language = |language| {
            let mut registry = parsed.clone();
            helpers::register(&mut registry, language);
            // `(problem form "title")`: the sentence about a field, or nothing.
            give(&mut registry, "problem", move |helper| {
                let found = helper.param(0).and_then(|form| form::problem(form.value(), text(helper, 1).ok()?));
                Ok(found.map(|(key, args)| Texts::get(language, key, &args)).unwrap_or_default())
            });
            registry
        };
        Ok(Self { dutch: in_language(Language::Dutch), english: in_language(Language::English), placeholder })
    }

    /// Draws a template; `hidden` are the hidden fields of each of its forms.
    pub fn draw(&self, language: Language, name: &str, view: &impl Serialize, hidden: &str) -> Result<String, RenderError> {
        let registry = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        let drawn = registry.render(name, view)?;
        Ok(drawn.replace(&self.placeholder, hidden))
    }

    /// The names of all templates of pages.
    pub fn names(&self) -> Vec<String> {
        self.dutch.get_templates().keys().cloned().collect()
    }
}

/// All template sources: name without its ending, text.
pub fn sources() -> impl Iterator<Item = (String, String)> {
    Files::iter().filter_map(|path| {
        let name = path.strip_suffix(".hbs")?.to_owned();
        let file = Files::get(&path)?;
        Some((name, String::from_utf8_lossy(&file.data).into_owned()))
    })
}

fn register(registry: &mut Handlebars<'static>, placeholder: &str) {
    let placeholder = placeholder.to_owned();
    raw(registry, "csrf", move |_| Ok(placeholder.clone()));
    raw(registry, "once", |_| Ok(format!("<input type=\"hidden\" name=\"_once\" value=\"{}\">", uuid::Uuid::now_v7().simple())));
    raw(registry, "icon", |helper| Ok(icon(text(helper, 0)?)));
    raw(registry, "markdown", |helper| Ok(markdown::to_html(text(helper, 0)?)));
    raw(registry, "static", |helper| Ok(assets::address(text(helper, 0)?)));
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

fn icon(name: &str) -> String {
    let sprite = assets::address("icons/sprite.svg");
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{sprite}#icon-{}\"></use></svg>", handlebars::html_escape(name))
}

/// A helper that writes html of its own making.
fn raw(registry: &mut Handlebars<'static>, name: &str, draw: impl Fn(&Helper) -> Result<String, RenderError> + Send + Sync + 'static) {
    let helper = move |h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| -> HelperResult {
        Ok(out.write(&draw(h)?)?)
    };
    registry.register_helper(name, Box::new(helper));
}

fn text<'a>(helper: &'a Helper, at: usize) -> Result<&'a str, RenderError> {
    let given = helper.param(at).and_then(|param| param.value().as_str());
    given.ok_or_else(|| RenderErrorReason::Other(format!("{} wants a text", helper.name())).into())
}
