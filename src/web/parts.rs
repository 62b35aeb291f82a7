//! Parts of a page that are drawn from their own value, and the frame around every page.
//!
//! `{{part "name" value}}` draws a template from its value alone: it can show nobody anything that is not in the value made
//! for that person, and nothing of the page is copied for it. The few parts that make a page long are kept as drawn, under
//! their whole value, so that an agenda that did not change costs one drawing for all who see it alike. Nothing else is
//! kept: no words of a case, a note, a ballot or a form, nor an address that opens by itself, outlives its request.
//!
//! `{{#layout tab="title"}}…{{/layout}}` puts the frame around a page. As a partial it would copy all that the page shows.

use super::templates::text;
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError, RenderErrorReason, Renderable, StringOutput,
};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use serde_json::{Map, Value};
use std::sync::Arc;

/// The parts that are kept: an agenda, which is long, and on which everything may be read by all who see it.
const LONG: [&str; 3] = ["sessions/_agenda", "sessions/_row_built", "sessions/_row_plain"];
/// What a language keeps of drawn parts and of their values, in bytes.
const KEPT: u64 = 4 * 1024 * 1024;
/// A usual part with its value, in bytes.
const USUAL: u64 = 2 * 1024;

/// Gives a registry `part` and `layout`.
pub fn register(registry: &mut Handlebars) {
    let kept = Cache::with_weighter((KEPT / USUAL) as usize, KEPT, Bytes);
    let write = move |h: &Helper, registry: &Handlebars, _: &Context, _: &mut RenderContext, out: &mut dyn Output| -> HelperResult {
        Ok(out.write(&part(&kept, h, registry)?)?)
    };
    registry.register_helper("part", Box::new(write));
    registry.register_helper("layout", Box::new(Frame));
}

/// The name of a template, and the value that it was drawn from.
type Key = (String, String);

#[derive(Clone)]
struct Bytes;

impl Weighter<Key, Arc<str>> for Bytes {
    fn weight(&self, (name, value): &Key, drawn: &Arc<str>) -> u64 {
        (name.len() + value.len() + drawn.len()) as u64
    }
}

/// Draws a part; a long one anew only for a value that it was not drawn from before.
fn part(kept: &Cache<Key, Arc<str>, Bytes>, helper: &Helper, registry: &Handlebars) -> Result<Arc<str>, RenderError> {
    let name = text(helper, 0)?;
    let value = helper.param(1).ok_or(RenderErrorReason::ParamNotFoundForIndex("part", 1))?.value();
    let draw = || registry.render_with_context(name, &Context::from(value.clone())).map(Arc::from);
    if !LONG.contains(&name) {
        return draw();
    }
    let key = (name.to_owned(), value.to_string());
    if let Some(drawn) = kept.get(&key) {
        return Ok(drawn);
    }
    let drawn: Arc<str> = draw()?;
    kept.insert(key, drawn.clone());
    Ok(drawn)
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
        let mut inside = StringOutput::new();
        helper.template().ok_or(RenderErrorReason::BlockContentRequired)?.render(registry, page, state, &mut inside)?;
        let mut frame: Map<_, _> = helper.hash().iter().map(|(name, given)| ((*name).to_owned(), given.value().clone())).collect();
        frame.insert("page".to_owned(), page.data().get("page").cloned().unwrap_or_default());
        frame.insert("inside".to_owned(), inside.into_string().map_err(RenderErrorReason::from)?.into());
        Ok(out.write(&registry.render_with_context("layout", &Context::from(Value::Object(frame)))?)?)
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
        super::super::templates::raw(&mut registry, "count", move |_| Ok(count.fetch_add(1, Ordering::Relaxed).to_string()));
        for name in ["row", "sessions/_row_plain"] {
            registry.register_template_string(name, "{{name}} {{count}};").unwrap();
        }
        registry
    }

    #[test]
    fn a_long_part_is_drawn_once_for_all_who_see_the_same() {
        let page = r#"{{#each rows}}{{part "sessions/_row_plain" this}}{{/each}}"#;
        let view = json!({"rows": [{"name": "a"}, {"name": "b"}, {"name": "a"}]});
        let registry = counting();
        assert_eq!(registry.render_template(page, &view).unwrap(), "a 0;b 1;a 0;");
        assert_eq!(registry.render_template(page, &view).unwrap(), "a 0;b 1;a 0;");
    }

    #[test]
    fn a_value_that_differs_in_anything_is_another_drawing() {
        let registry = counting();
        let draw = |value: Value| registry.render_template(r#"{{part "sessions/_row_plain" this}}"#, &value).unwrap();
        assert_eq!(draw(json!({"name": "a", "mine": true})), "a 0;");
        assert_eq!(draw(json!({"name": "a", "mine": false})), "a 1;");
    }

    #[test]
    fn nothing_is_kept_of_any_other_part() {
        let registry = counting();
        let draw = || registry.render_template(r#"{{part "row" this}}"#, &json!({"name": "a"})).unwrap();
        assert_eq!((draw(), draw()), ("a 0;".to_owned(), "a 1;".to_owned()));
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
