//! The words, dates and hours of templates. A registry speaks one language, so that a helper needs no other clue:
//! `{{lang}}`, `{{t "key" count=3}}`, `{{day at}}`, `{{short-day at}}`, `{{clock at}}`, `{{hours start end}}`, `{{moment at}}`.

use super::{FluentArgs, FluentValue, Language, Texts, dates};
use chrono::{DateTime, FixedOffset};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, JsonRender, Output, RenderContext, RenderError, RenderErrorReason, ScopedJson,
};
use serde_json::Value;
use std::borrow::Cow;

/// Gives a registry the helpers of one language.
pub fn register(registry: &mut Handlebars, language: Language) {
    give(registry, "lang", move |_| Ok(language.html()));
    give(registry, "t", move |helper| {
        let key = helper.param(0).and_then(|key| key.value().as_str()).ok_or_else(|| wrong(helper, "wants the key of a text"))?;
        let args = helper.hash().iter().map(|(name, value)| (*name, argument(value.value())));
        Ok(Texts::get(language, key, &args.collect::<FluentArgs>()))
    });
    for (name, write) in [("day", dates::day as Write), ("short-day", dates::short_day), ("clock", dates::clock), ("moment", dates::moment)]
    {
        give(registry, name, move |helper| Ok(write(language, &moment(helper, 0)?)));
    }
    give(registry, "hours", move |helper| Ok(dates::hours(language, &moment(helper, 0)?, &moment(helper, 1)?)));
}

/// What an engine of templates escapes, in html and elsewhere.
const TO_ESCAPE: [char; 7] = ['<', '>', '"', '&', '\'', '`', '='];

type Moment = DateTime<FixedOffset>;
type Write = fn(Language, &Moment) -> String;

/// Adds a helper that gives a value, for `{{name …}}` and `(name …)` alike.
pub fn give<V: Into<Value>>(
    registry: &mut Handlebars,
    name: &str,
    value: impl Fn(&Helper) -> Result<V, RenderError> + Send + Sync + 'static,
) {
    registry.register_helper(name, Box::new(Giving(move |helper: &Helper| value(helper).map(V::into))));
}

struct Giving<F>(F);

impl<F: Fn(&Helper) -> Result<Value, RenderError> + Send + Sync> HelperDef for Giving<F> {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        (self.0)(helper).map(ScopedJson::from)
    }

    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        _: &'rc Context,
        state: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> HelperResult {
        let value = (self.0)(helper)?;
        let text = value.as_str().map_or_else(|| value.render().into(), Cow::Borrowed);
        // Few texts hold anything to escape.
        if state.is_disable_escape() || !text.contains(TO_ESCAPE) {
            return Ok(out.write(&text)?);
        }
        Ok(out.write(&registry.get_escape_fn()(&text))?)
    }
}

fn argument(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => number.as_f64().map_or(FluentValue::Error, FluentValue::from),
        Value::String(text) => text.clone().into(),
        other => other.to_string().into(),
    }
}

fn moment(helper: &Helper, at: usize) -> Result<Moment, RenderError> {
    let text = helper.param(at).and_then(|value| value.value().as_str());
    text.and_then(|text| DateTime::parse_from_rfc3339(text).ok()).ok_or_else(|| wrong(helper, "wants a moment"))
}

fn wrong(helper: &Helper, what: &str) -> RenderError {
    RenderErrorReason::Other(format!("{} {what}", helper.name())).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn drawn(template: &str, view: Value) -> Result<String, RenderError> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        register(&mut registry, Language::English);
        registry.render_template(template, &view)
    }

    #[test]
    fn a_text_takes_its_arguments_from_the_template() {
        assert_eq!(drawn(r#"{{t "words-too-long" count=n}}"#, json!({"n": 1200})).unwrap(), "Keep it to 1,200 characters.");
        assert_eq!(drawn(r#"{{#if (t "words-blank")}}yes{{/if}}"#, json!({})).unwrap(), "yes");
    }

    #[test]
    fn moments_are_written_in_the_language() {
        let view = json!({"start": "2027-02-11T09:30:00+01:00", "end": "2027-02-11T12:30:00+01:00"});
        let line = drawn("{{day start}}, {{hours start end}}; {{clock end}}", view).unwrap();
        assert_eq!(line, "Thursday 11 February 2027, 9:30–12:30; 12:30");
    }

    #[test]
    fn a_missing_moment_is_an_error_and_not_a_guess() {
        assert!(drawn("{{day nothing}}", json!({})).is_err());
        assert!(drawn("{{day at}}", json!({"at": "soon"})).is_err());
    }
}
