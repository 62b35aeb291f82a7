//! Writes into the templates of a language what never changes there: texts that name nothing, icons, addresses of files.
//!
//! That is a quarter of all that templates ask for. Written in once, when they are read, it is looked up no more, and what
//! stood in pieces around it becomes one string: pages are drawn sooner, and templates take less room.

use handlebars::template::{HelperTemplate, Parameter, Template, TemplateElement};
use handlebars::{Context, Handlebars, RenderContext, RenderError, RenderErrorReason, Renderable, StringOutput};
use std::collections::HashMap;

/// Helpers that always write the same when they are given the same.
const CONSTANT: [&str; 6] = ["csrf", "icon", "lang", "once", "static", "t"];

/// A template as it is drawn in the language of a registry that has its helpers. Fails when one of these cannot say its piece.
pub fn settled(template: &Template, registry: &Handlebars) -> Result<Template, RenderError> {
    let mut settled = Template::default();
    settled.name.clone_from(&template.name);
    for (at, element) in template.elements.iter().enumerate() {
        match (settled.elements.last_mut(), element_of(element, registry)?) {
            (_, TemplateElement::Comment(_)) => {}
            (Some(TemplateElement::RawString(before)), TemplateElement::RawString(text)) => before.push_str(&text),
            (_, element) => {
                settled.elements.push(element);
                settled.mapping.extend(template.mapping.get(at).cloned());
            }
        }
    }
    for element in &mut settled.elements {
        if let TemplateElement::RawString(text) = element {
            text.shrink_to_fit();
        }
    }
    Ok(settled)
}

/// The names of the templates whose blocks a template fills.
pub fn filled(template: &Template) -> Vec<&str> {
    use TemplateElement::{DecoratorBlock, Expression, HelperBlock, HtmlExpression, PartialBlock, PartialExpression};
    let mut names = Vec::new();
    for element in &template.elements {
        let inside = match element {
            Expression(helper) | HtmlExpression(helper) | HelperBlock(helper) => [&helper.template, &helper.inverse],
            PartialBlock(partial) => {
                names.extend(partial.name.as_name().filter(|name| !name.starts_with('@')));
                [&partial.template, &None]
            }
            DecoratorBlock(other) | PartialExpression(other) => [&other.template, &None],
            _ => [&None, &None],
        };
        names.extend(inside.into_iter().flatten().flat_map(filled));
    }
    names
}

fn element_of(element: &TemplateElement, registry: &Handlebars) -> Result<TemplateElement, RenderError> {
    use TemplateElement::{
        DecoratorBlock, DecoratorExpression, Expression, HelperBlock, HtmlExpression, PartialBlock, PartialExpression, RawString,
    };
    let mut element = element.clone();
    match &mut element {
        Expression(helper) | HtmlExpression(helper) | HelperBlock(helper) => {
            given(&mut helper.params, &mut helper.hash, registry)?;
            for inside in [&mut helper.template, &mut helper.inverse].into_iter().flatten() {
                *inside = settled(inside, registry)?;
            }
            if is_constant(helper) {
                return Ok(RawString(written(element, registry)?));
            }
        }
        DecoratorExpression(other) | DecoratorBlock(other) | PartialExpression(other) | PartialBlock(other) => {
            given(&mut other.params, &mut other.hash, registry)?;
            if let Some(inside) = &mut other.template {
                *inside = settled(inside, registry)?;
            }
        }
        RawString(_) | TemplateElement::Comment(_) => {}
        _ => {}
    }
    Ok(element)
}

/// Settles what a helper or a part is given.
fn given(params: &mut [Parameter], hash: &mut HashMap<String, Parameter>, registry: &Handlebars) -> Result<(), RenderError> {
    for parameter in params.iter_mut().chain(hash.values_mut()) {
        let Parameter::Subexpression(inside) = parameter else { continue };
        let TemplateElement::Expression(helper) = &mut *inside.element else { continue };
        given(&mut helper.params, &mut helper.hash, registry)?;
        if is_constant(helper) {
            // What is handed on is escaped where it is written.
            let text = written(TemplateElement::HtmlExpression(helper.clone()), registry)?;
            *parameter = Parameter::Literal(text.into());
        }
    }
    Ok(())
}

fn is_constant(helper: &HelperTemplate) -> bool {
    let known = helper.name.as_name().is_some_and(|name| CONSTANT.contains(&name));
    known && !helper.block && helper.params.iter().chain(helper.hash.values()).all(|given| matches!(given, Parameter::Literal(_)))
}

fn written(element: TemplateElement, registry: &Handlebars) -> Result<String, RenderError> {
    let mut alone = Template::default();
    alone.elements.push(element);
    let mut text = StringOutput::new();
    alone.render(registry, &Context::null(), &mut RenderContext::new(None), &mut text)?;
    Ok(text.into_string().map_err(RenderErrorReason::from)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, helpers};
    use serde_json::json;

    fn both(source: &str) -> (Template, Template, Handlebars<'static>) {
        let mut registry = Handlebars::new();
        helpers::register(&mut registry, Language::English);
        let before = Template::compile(source).unwrap();
        let after = settled(&before, &registry).unwrap();
        (before, after, registry)
    }

    #[test]
    fn a_text_that_names_nothing_becomes_one_with_what_stands_around_it() {
        let (_, after, _) = both(r#"<p lang="{{lang}}">{{! a word }}{{t "words-blank"}}</p>{{name}}"#);
        let [TemplateElement::RawString(text), TemplateElement::Expression(_)] = &after.elements[..] else { panic!("{after:?}") };
        assert_eq!(text, r#"<p lang="en">Please fill this in.</p>"#);
        assert_eq!(after.elements.len(), after.mapping.len());
    }

    #[test]
    fn a_settled_template_says_what_it_said_before() {
        let source = r#"{{#if (t "words-blank")}}{{#each names}}{{t "words-blank"}} {{this}}: {{t "words-too-long" count=../n}}, {{else}}{{t "words-blank"}}{{/each}}{{else if n}}{{t key}}{{else}}-{{/if}}{{#with (lookup names 0)}}{{t "words-too-long" count=5}} {{this}}{{/with}}{{t (lookup keys 0)}}"#;
        let (before, after, mut registry) = both(source);
        registry.register_template("before", before);
        registry.register_template("after", after);
        for names in [json!([]), json!(["Ann & co", "<b>"])] {
            let view = json!({"names": names, "n": 1200, "key": "words-blank", "keys": ["words-blank"]});
            assert_eq!(registry.render("after", &view).unwrap(), registry.render("before", &view).unwrap());
        }
    }

    #[test]
    fn what_is_handed_on_is_escaped_once() {
        let mut registry = Handlebars::new();
        helpers::give(&mut registry, "t", |_| Ok("<it's>"));
        helpers::give(&mut registry, "same", |helper| Ok(helper.param(0).unwrap().value().clone()));
        let after = settled(&Template::compile(r#"{{same (t "any")}} {{t "any"}}"#).unwrap(), &registry).unwrap();
        registry.register_template("after", after);
        assert_eq!(registry.render("after", &()).unwrap(), "&lt;it&#x27;s&gt; &lt;it&#x27;s&gt;");
    }
}
