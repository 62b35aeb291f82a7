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
use std::borrow::Cow;
use std::collections::HashMap;

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
        let mut parsed = registry();
        for part in parsed_apart(flattened(sources().filter(|(name, _)| !name.starts_with("mail/")).collect()))? {
            for (name, template) in part.get_templates() {
                parsed.register_template(name, template.clone());
            }
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

fn registry() -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    // An indented partial would indent what people typed into its text area.
    registry.set_prevent_indent(true);
    registry
}

/// The same templates, with each partial that receives nothing of its own written out where it is included: handlebars
/// copies all that a page shows for every partial, which is most of what a page of many rows costs.
fn flattened(sources: Vec<(String, String)>) -> Vec<(String, String)> {
    let known: HashMap<&str, &str> = sources.iter().map(|(name, source)| (name.as_str(), source.as_str())).collect();
    let flat = |(name, source): &(String, String)| (name.clone(), written_out(source, &known, &mut vec![name.as_str()]));
    sources.iter().map(flat).collect()
}

fn written_out<'a>(source: &'a str, known: &HashMap<&str, &'a str>, within: &mut Vec<&'a str>) -> String {
    let mut pieces = source.split("{{> ");
    let mut flat = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let tag = piece.split_once("}}").and_then(|(name, rest)| Some((name, rest, *known.get(name)?)));
        match tag {
            Some((name, rest, partial)) if !within.contains(&name) => {
                within.push(name);
                flat.push_str(&alone(&written_out(partial, known, within)));
                within.pop();
                flat.push_str(rest);
            }
            // It receives something, or it is inside itself.
            _ => {
                flat.push_str("{{> ");
                flat.push_str(piece);
            }
        }
    }
    flat
}

/// A partial as it stands alone: what its edges strip is its own white space, never that of the text around it.
fn alone(partial: &str) -> Cow<'_, str> {
    let (begins, ends) = (partial.starts_with("{{~"), partial.trim_end().ends_with("~}}"));
    let inner = if ends { partial.trim_end().trim_end_matches("~}}") } else { partial };
    let inner = if begins { &inner[3..] } else { inner };
    match (begins, ends) {
        (false, false) => Cow::Borrowed(partial),
        _ => Cow::Owned(format!("{}{inner}{}", if begins { "{{" } else { "" }, if ends { "}}" } else { "" })),
    }
}

/// Parses templates on as many threads as there are processors: a start waits for little else.
fn parsed_apart(sources: Vec<(String, String)>) -> anyhow::Result<Vec<Handlebars<'static>>> {
    let parts = std::thread::available_parallelism().map_or(1, usize::from);
    let parse = |part: &[(String, String)]| {
        let mut parsed = registry();
        part.iter().try_for_each(|(name, source)| parsed.register_template_string(name, source))?;
        Ok(parsed)
    };
    std::thread::scope(|scope| {
        let working: Vec<_> = sources.chunks(sources.len().div_ceil(parts).max(1)).map(|part| scope.spawn(move || parse(part))).collect();
        working.into_iter().map(|work| work.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(sources: &[(&str, &str)]) -> Vec<String> {
        let owned = sources.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect();
        flattened(owned).into_iter().map(|(_, source)| source).collect()
    }

    #[test]
    fn a_partial_that_receives_nothing_is_written_out_and_another_stays() {
        let page = "a {{> x}} b {{> y with=c}} {{> unknown}}";
        assert_eq!(flat(&[("page", page), ("x", "({{> z}})"), ("y", ""), ("z", "z")])[0], "a (z) b {{> y with=c}} {{> unknown}}");
    }

    #[test]
    fn what_a_partial_strips_at_its_edges_is_its_own() {
        let label = "{{~#if a}}\n{{a}}\n{{/if~}}\n";
        let page = flat(&[("page", "voor {{> label}} na"), ("label", label)]);
        assert_eq!(page[0], "voor {{#if a}}\n{{a}}\n{{/if}} na");
    }

    #[test]
    fn a_partial_inside_itself_stays_one() {
        assert_eq!(flat(&[("tree", "<ul>{{> tree}}</ul>")]), ["<ul>{{> tree}}</ul>"]);
    }
}
