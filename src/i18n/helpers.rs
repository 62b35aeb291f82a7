//! The words, dates and hours of templates. A registry speaks one language, so that a helper needs no other clue:
//! `{{lang}}`, `{{t "key" count=3}}`, `{{day at}}`, `{{short-day at}}`, `{{clock at}}`, `{{hours start end}}`, `{{moment at}}`.

use super::{FluentArgs, FluentValue, Language, Texts, dates};
use chrono::{DateTime, FixedOffset};
use handlebars::{Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, RenderErrorReason, ScopedJson};
use serde_json::Value;

/// Gives a registry the helpers of one language.
pub fn register(registry: &mut Handlebars, language: Language) {
    registry.register_helper("t", Box::new(Text(language)));
    registry.register_helper("lang", Box::new(Tag(language)));
    let mut at_moments = |name: &str, write: Write| registry.register_helper(name, Box::new(Moments { language, write }));
    at_moments("day", Write::One(dates::day));
    at_moments("short-day", Write::One(dates::short_day));
    at_moments("clock", Write::One(dates::clock));
    at_moments("moment", Write::One(dates::moment));
    at_moments("hours", Write::Two(dates::hours));
}

struct Text(Language);

struct Tag(Language);

struct Moments {
    language: Language,
    write: Write,
}

type Moment = DateTime<FixedOffset>;

enum Write {
    One(fn(Language, &Moment) -> String),
    Two(fn(Language, &Moment, &Moment) -> String),
}

impl HelperDef for Tag {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        _: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        Ok(Value::from(self.0.html()).into())
    }
}

impl HelperDef for Text {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let key = helper.param(0).and_then(|key| key.value().as_str()).ok_or_else(|| wrong(helper, "wants the key of a text"))?;
        let args = helper.hash().iter().map(|(name, value)| (*name, argument(value.value())));
        Ok(Value::from(Texts::get(self.0, key, &args.collect::<FluentArgs>())).into())
    }
}

fn argument(value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => number.as_f64().map_or(FluentValue::Error, FluentValue::from),
        Value::String(text) => text.clone().into(),
        other => other.to_string().into(),
    }
}

impl HelperDef for Moments {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let written = match self.write {
            Write::One(write) => write(self.language, &moment(helper, 0)?),
            Write::Two(write) => write(self.language, &moment(helper, 0)?, &moment(helper, 1)?),
        };
        Ok(Value::from(written).into())
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
