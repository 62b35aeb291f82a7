//! Parts of a page that are drawn from their own value, and the frame around every page.
//!
//! `{{part "name" value}}` draws a template from its value, where the value stands: unlike a partial it copies nothing.
//! `{{part "name" label="…" form=form}}` draws it from what is given by name. A part names nothing of the page around it; a
//! test of all templates sees to that.
//!
//! `{{kept value}}` writes a part whose view is [`Kept`]: it is drawn once for all who see the same, and kept under its
//! whole value. That is for what makes a page long, an agenda and who comes (and why not, for those who may read it), and for
//! what is the same on page after page, the bar above it, the foot below it and a form that is still blank. Nothing else is
//! kept: no words of a case, a report or a ballot, nor an address that opens by itself, outlives its request.
//!
//! `{{#layout tab="title"}}…{{/layout}}` puts the frame around a page. As a partial it would copy all that the page shows.

use super::templates::{INSIDE, text};
use handlebars::{
    BlockContext, Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError, RenderErrorReason, Renderable,
};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::sync::Arc;

/// What a language keeps of drawn parts and of their values, in bytes.
const KEPT: u64 = 8 * 1024 * 1024;
/// A usual part with its value, in bytes.
const USUAL: u64 = 2 * 1024;

/// A part that is kept as drawn. It travels as one text, template and value, under which it is found again.
#[derive(Debug, Clone)]
pub struct Kept<T> {
    template: &'static str,
    value: T,
}

impl<T> Kept<T> {
    /// The part that this template draws of a value.
    pub fn new(template: &'static str, value: T) -> Self {
        Self { template, value }
    }
}

thread_local! {
    /// Where a part is written before it travels: with room enough, after the first few.
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

impl<T: Serialize> Serialize for Kept<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = TEXT.take();
        text.clear();
        text.extend_from_slice(self.template.as_bytes());
        text.push(b' ');
        serde_json::to_writer(&mut text, &self.value).map_err(serde::ser::Error::custom)?;
        let sent = to.serialize_str(std::str::from_utf8(&text).map_err(serde::ser::Error::custom)?);
        TEXT.set(text);
        sent
    }
}

/// A part that is kept, as a whole answer.
#[derive(Debug, Serialize)]
pub struct Alone<T: Serialize> {
    part: Kept<T>,
}

impl<T: Serialize> From<Kept<T>> for Alone<T> {
    fn from(part: Kept<T>) -> Self {
        Self { part }
    }
}

/// Gives a registry `part`, `kept` and `layout`.
pub fn register(registry: &mut Handlebars) {
    let drawn = Cache::with_weighter((KEPT / USUAL) as usize, KEPT, Bytes);
    let kept = move |h: &Helper, registry: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| -> HelperResult {
        Ok(out.write(&kept(&drawn, text(h, 0)?, registry)?)?)
    };
    registry.register_helper("part", Box::new(Part));
    registry.register_helper("kept", Box::new(kept));
    registry.register_helper("layout", Box::new(Frame));
}

#[derive(Clone)]
struct Bytes;

impl Weighter<String, Arc<str>> for Bytes {
    fn weight(&self, part: &String, drawn: &Arc<str>) -> u64 {
        (part.len() + drawn.len()) as u64
    }
}

/// A part as it was drawn from this very value before, or as it is drawn now.
fn kept(drawn: &Cache<String, Arc<str>, Bytes>, part: &str, registry: &Handlebars) -> Result<Arc<str>, RenderError> {
    if let Some(drawn) = drawn.get(part) {
        return Ok(drawn);
    }
    let (template, value) = part.split_once(' ').ok_or_else(|| RenderErrorReason::Other("kept wants what is kept".to_owned()))?;
    let value: Value = serde_json::from_str(value).map_err(RenderErrorReason::from)?;
    let html: Arc<str> = registry.render_with_context(template, &Context::from(value))?.into();
    drawn.insert(part.to_owned(), html.clone());
    Ok(html)
}

/// What a helper is given by name.
fn given(helper: &Helper) -> Map<String, Value> {
    helper.hash().iter().map(|(name, given)| ((*name).to_owned(), given.value().clone())).collect()
}

struct Part;

impl HelperDef for Part {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        page: &'rc Context,
        state: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let name = text(helper, 0)?;
        let template = registry.get_template(name).ok_or_else(|| RenderErrorReason::TemplateNotFound(name.to_owned()))?;
        let mut inside = BlockContext::new();
        match helper.param(1).map(|value| (value.context_path(), value)) {
            Some((Some(path), _)) => path.clone_into(inside.base_path_mut()),
            Some((None, value)) => inside.set_base_value(value.value().clone()),
            None => inside.set_base_value(Value::Object(given(helper))),
        }
        state.push_block(inside);
        let drawn = template.render(registry, page, state, out);
        state.pop_block();
        drawn
    }
}

struct Frame;

impl HelperDef for Frame {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        page: &'rc Context,
        state: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let mut frame = given(helper);
        frame.insert("page".to_owned(), page.data().get("page").cloned().unwrap_or_default());
        frame.insert("inside".to_owned(), INSIDE.as_str().into());
        let frame = registry.render_with_context("layout", &Context::from(Value::Object(frame)))?;
        let (above, below) =
            frame.split_once(INSIDE.as_str()).ok_or_else(|| RenderErrorReason::Other("a frame without an inside".to_owned()))?;
        out.write(above)?;
        helper.template().ok_or(RenderErrorReason::BlockContentRequired)?.render(registry, page, state, out)?;
        Ok(out.write(below)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::sync::atomic::{AtomicU32, Ordering};

    /// A registry whose helper `{{count}}` says how often it was asked.
    fn counting() -> Handlebars<'static> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        register(&mut registry);
        let count = AtomicU32::new(0);
        super::super::templates::raw(&mut registry, "count", move |_, out| {
            Ok(out.write(&count.fetch_add(1, Ordering::Relaxed).to_string())?)
        });
        registry.register_template_string("row", "{{name}} {{count}};").unwrap();
        registry.register_template_string("other", "other {{count}};").unwrap();
        registry
    }

    fn row(value: Value) -> Kept<Value> {
        Kept::new("row", value)
    }

    #[test]
    fn what_is_kept_is_drawn_once_for_all_who_see_the_same() {
        let page = "{{#each rows}}{{kept this}}{{/each}}";
        let view = json!({"rows": [row(json!({"name": "a"})), row(json!({"name": "b"})), row(json!({"name": "a"}))]});
        let registry = counting();
        assert_eq!(registry.render_template(page, &view).unwrap(), "a 0;b 1;a 0;");
        assert_eq!(registry.render_template(page, &view).unwrap(), "a 0;b 1;a 0;");
    }

    #[test]
    fn a_value_or_a_template_that_differs_in_anything_is_another_drawing() {
        let registry = counting();
        let draw = |part: Kept<Value>| registry.render_template("{{kept part}}", &json!({ "part": part })).unwrap();
        assert_eq!(draw(row(json!({"name": "a", "mine": true}))), "a 0;");
        assert_eq!(draw(row(json!({"name": "a", "mine": false}))), "a 1;");
        assert_eq!(draw(Kept::new("other", json!({"name": "a", "mine": false}))), "other 2;");
    }

    #[test]
    fn a_part_that_cannot_be_written_spoils_none_that_comes_later() {
        let broken = Kept::new("row", std::collections::BTreeMap::from([((1, 2), 3)]));
        assert!(serde_json::to_value(&broken).is_err());
        let inner = serde_json::to_value(Kept::new("outer", json!({ "row": row(json!({"name": "a"})) }))).unwrap();
        assert_eq!(inner, json!(r#"outer {"row":"row {\"name\":\"a\"}"}"#));
    }

    #[test]
    fn nothing_is_kept_of_a_part() {
        let registry = counting();
        let draw = || registry.render_template(r#"{{part "row" this}}"#, &json!({"name": "a"})).unwrap();
        assert_eq!((draw(), draw()), ("a 0;".to_owned(), "a 1;".to_owned()));
    }

    #[test]
    fn a_part_is_drawn_from_a_value_or_from_what_is_given_by_name() {
        let registry = counting();
        let page = r#"{{#each rows}}{{part "row" this}}{{/each}}{{part "row" name=title}}{{title}}"#;
        let drawn = registry.render_template(page, &json!({"title": "t", "rows": [{"name": "a"}, {"name": "b"}]})).unwrap();
        assert_eq!(drawn, "a 0;b 1;t 2;t");
    }

    #[test]
    fn a_part_sees_nothing_of_the_page_around_it() {
        let mut registry = counting();
        registry.register_template_string("spy", "{{secret}}").unwrap();
        assert!(registry.render_template(r#"{{part "spy" row}}"#, &json!({"secret": "s", "row": {}})).is_err());
    }

    #[test]
    fn the_frame_stands_around_the_page() {
        let mut registry = counting();
        registry.register_template_string("layout", "<title>{{tab}}</title><b>{{page.path}}</b>{{{inside}}}").unwrap();
        let page = r#"{{#layout tab=title}}<p>{{title}}</p>{{/layout}}"#;
        let drawn = registry.render_template(page, &json!({"title": "a & b", "page": {"path": "/x"}})).unwrap();
        assert_eq!(drawn, "<title>a &amp; b</title><b>/x</b><p>a &amp; b</p>");
    }
}
