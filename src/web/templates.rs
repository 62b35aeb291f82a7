//! The templates of pages, once for each language, with the few helpers that pages need.

use super::{assets, form, markdown, parts};
use crate::i18n::helpers::{self, give};
use crate::i18n::{Language, Texts};
use crate::keys::random_bytes;
use handlebars::template::TemplateElement;
use handlebars::{Context, Handlebars, Helper, HelperResult, Output, RenderContext, RenderError, RenderErrorReason, Template};
use rust_embed::RustEmbed;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Files;

/// Draws pages and fragments.
pub struct Templates {
    dutch: Handlebars<'static>,
    english: Handlebars<'static>,
    places: Places,
}

/// What stands in drawn html where a form gets what is its own. Random, so that no text can hold it.
#[derive(Clone)]
struct Places {
    /// The hidden fields of every form.
    hidden: String,
    /// The id of what a form makes, so that it is made once however often it is sent.
    once: String,
}

impl Templates {
    /// The templates that the program holds, read when they are first asked for. Fails when one cannot be parsed.
    pub fn embedded() -> anyhow::Result<&'static Self> {
        static ALL: LazyLock<anyhow::Result<Templates>> = LazyLock::new(Templates::load);
        ALL.as_ref().map_err(|cause| anyhow::anyhow!("a template cannot be read: {cause:#}"))
    }

    fn load() -> anyhow::Result<Self> {
        let place = || format!("<!--{}-->", data_encoding::HEXLOWER.encode(&random_bytes::<16>()));
        let places = Places { hidden: place(), once: place() };
        let mut parsed = registry();
        let pages = parsed_apart(sources().filter(|(name, _)| !name.starts_with("mail/")).collect())?;
        for (name, template) in filled_in(&pages) {
            parsed.register_template(&name, template);
        }
        register(&mut parsed, &places);
        let in_language = |language| {
            let mut registry = parsed.clone();
            helpers::register(&mut registry, language);
            parts::register(&mut registry);
            // `(problem form "title")`: the sentence about a field, or nothing.
            give(&mut registry, "problem", move |helper| {
                let found = helper.param(0).and_then(|form| form::problem(form.value(), text(helper, 1).ok()?));
                Ok(found.map(|(key, args)| Texts::get(language, key, &args)).unwrap_or_default())
            });
            registry
        };
        Ok(Self { dutch: in_language(Language::Dutch), english: in_language(Language::English), places })
    }

    /// Draws a template; `hidden` are the hidden fields of each of its forms.
    pub fn draw(&self, language: Language, name: &str, view: &impl Serialize, hidden: &str) -> Result<String, RenderError> {
        let registry = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        let drawn = registry.render(name, view)?;
        Ok(self.places.filled(&drawn, hidden))
    }

    /// The names of all templates of pages.
    pub fn names(&self) -> Vec<String> {
        self.dutch.get_templates().keys().cloned().collect()
    }
}

impl Places {
    fn filled(&self, drawn: &str, hidden: &str) -> String {
        let drawn = drawn.replace(&self.hidden, hidden);
        let mut pieces = drawn.split(&self.once);
        let mut filled = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            filled.push_str(&uuid::Uuid::now_v7().simple().to_string());
            filled.push_str(piece);
        }
        filled
    }
}

fn registry() -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.set_strict_mode(true);
    // An indented partial would indent what people typed into its text area.
    registry.set_prevent_indent(true);
    registry
}

/// Parses templates on as many threads as there are processors: a start waits for little else.
fn parsed_apart(sources: Vec<(String, String)>) -> anyhow::Result<Parsed> {
    let parts = std::thread::available_parallelism().map_or(1, usize::from);
    let parse = |part: &[(String, String)]| {
        let mut parsed = registry();
        part.iter().try_for_each(|(name, source)| parsed.register_template_string(name, source))?;
        Ok::<_, anyhow::Error>(parsed.get_templates().clone())
    };
    std::thread::scope(|scope| {
        let working: Vec<_> = sources.chunks(sources.len().div_ceil(parts).max(1)).map(|part| scope.spawn(move || parse(part))).collect();
        let done = working.into_iter().map(|work| work.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        Ok(done.collect::<anyhow::Result<Vec<_>>>()?.into_iter().flatten().collect())
    })
}

type Parsed = HashMap<String, Template>;

/// The same templates, with each partial that receives nothing of its own put in where it is included: handlebars copies
/// all that a page shows for every partial, which is most of what a page of many rows costs.
fn filled_in(parsed: &Parsed) -> Parsed {
    let filled = |(name, template): (&String, &Template)| (name.clone(), with_partials(template, parsed, &mut vec![name.as_str()]));
    parsed.iter().map(filled).collect()
}

fn with_partials<'a>(template: &'a Template, parsed: &'a Parsed, within: &mut Vec<&'a str>) -> Template {
    let mut filled = template.clone();
    filled.elements.clear();
    filled.mapping.clear();
    for (element, place) in template.elements.iter().zip(&template.mapping) {
        match included(element).and_then(|name| parsed.get_key_value(name)) {
            Some((name, partial)) if !within.contains(&name.as_str()) => {
                within.push(name);
                let partial = with_partials(partial, parsed, within);
                within.pop();
                filled.elements.extend(partial.elements);
                filled.mapping.extend(partial.mapping);
            }
            _ => {
                filled.elements.push(with_partials_inside(element, parsed, within));
                filled.mapping.push(place.clone());
            }
        }
    }
    filled
}

/// The name of the partial that stands here and receives nothing.
fn included(element: &TemplateElement) -> Option<&str> {
    match element {
        TemplateElement::PartialExpression(partial) if partial.params.is_empty() && partial.hash.is_empty() => partial.name.as_name(),
        _ => None,
    }
}

fn with_partials_inside<'a>(element: &'a TemplateElement, parsed: &'a Parsed, within: &mut Vec<&'a str>) -> TemplateElement {
    let mut filled = |inner: &'a Option<Template>| inner.as_ref().map(|inner| with_partials(inner, parsed, within));
    match element {
        TemplateElement::HelperBlock(block) => {
            let (template, inverse) = (filled(&block.template), filled(&block.inverse));
            let mut block = block.clone();
            (block.template, block.inverse) = (template, inverse);
            TemplateElement::HelperBlock(block)
        }
        TemplateElement::PartialBlock(block) => {
            let template = filled(&block.template);
            let mut block = block.clone();
            block.template = template;
            TemplateElement::PartialBlock(block)
        }
        other => other.clone(),
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

fn register(registry: &mut Handlebars<'static>, places: &Places) {
    let Places { hidden, once } = places.clone();
    raw(registry, "csrf", move |_| Ok(hidden.clone()));
    raw(registry, "once", move |_| Ok(format!("<input type=\"hidden\" name=\"_once\" value=\"{once}\">")));
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
pub fn raw(registry: &mut Handlebars<'static>, name: &str, draw: impl Fn(&Helper) -> Result<String, RenderError> + Send + Sync + 'static) {
    let helper = move |h: &Helper, _: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| -> HelperResult {
        Ok(out.write(&draw(h)?)?)
    };
    registry.register_helper(name, Box::new(helper));
}

/// A parameter that must be a text.
pub fn text<'a>(helper: &'a Helper, at: usize) -> Result<&'a str, RenderError> {
    let given = helper.param(at).and_then(|param| param.value().as_str());
    given.ok_or_else(|| RenderErrorReason::Other(format!("{} wants a text", helper.name())).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn drawn(sources: &[(&str, &str)], view: &Value) -> (String, String) {
        let owned = sources.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect();
        let parsed = parsed_apart(owned).unwrap();
        let draw = |templates: Parsed| {
            let mut registry = registry();
            templates.into_iter().for_each(|(name, template)| registry.register_template(&name, template));
            registry.render(sources[0].0, view).unwrap()
        };
        (draw(filled_in(&parsed)), draw(parsed))
    }

    #[test]
    fn a_page_reads_the_same_with_its_partials_put_in() {
        let page = "<ul>{{#each rows}}{{> row}}{{else}}{{> none}}{{/each}}</ul>\n{{#if rows}}\n  {{> row a=1}}\n{{/if}}\n";
        let sources = [("page", page), ("row", "<li>\n  {{> label}}\n</li>"), ("label", "{{~#if a}}\n{{a}}\n{{/if~}}\n"), ("none", "-")];
        for view in [json!({"rows": [{"a": 1}, {"a": 2}]}), json!({"rows": []})] {
            let (filled, as_written) = drawn(&sources, &view);
            assert_eq!(filled, as_written);
        }
    }

    #[test]
    fn a_partial_that_receives_nothing_is_put_in_and_another_stays() {
        let sources = [("page", "{{> x}}{{> y with=c}}{{> unknown}}"), ("x", "({{> z}})"), ("y", ""), ("z", "z")];
        let parsed = parsed_apart(sources.map(|(name, source)| (name.to_owned(), source.to_owned())).to_vec()).unwrap();
        let left: Vec<_> =
            filled_in(&parsed)["page"].elements.iter().filter(|e| matches!(e, TemplateElement::PartialExpression(_))).cloned().collect();
        assert_eq!(left.len(), 2);
    }

    #[test]
    fn a_partial_inside_itself_stays_one() {
        let parsed = parsed_apart(vec![("tree".to_owned(), "<ul>{{> tree}}</ul>".to_owned())]).unwrap();
        assert_eq!(filled_in(&parsed)["tree"].elements, parsed["tree"].elements);
    }
}
