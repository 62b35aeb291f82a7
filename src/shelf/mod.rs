//! Templates of one language and one kind: of pages, of letters in html, of letters in plain text.
//!
//! A template is read when it is first asked for, and stays. Reading all of them would take longer than everything else
//! at a start, and room for many that nobody opens; that each can be read is what the stories test.

mod settle;

use handlebars::{Context, Handlebars, RenderError, RenderErrorReason};
use serde::Serialize;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

/// Gives the text of a template by its name, if there is one.
pub type Source = fn(&str) -> Option<String>;

/// Templates, and the helpers that they are drawn with.
pub struct Shelf {
    source: Source,
    registry: RwLock<Handlebars<'static>>,
}

impl Shelf {
    /// An empty shelf; `helpers` gives a registry what its templates need.
    pub fn new(source: Source, helpers: impl FnOnce(&mut Handlebars<'static>)) -> Self {
        let mut registry = Self::blank();
        helpers(&mut registry);
        Self { source, registry: RwLock::new(registry) }
    }

    /// Draws a template, or says what is wrong with it or its view.
    pub fn draw(&self, name: &str, view: &impl Serialize) -> Result<String, RenderError> {
        let view = Context::wraps(view)?;
        let mut asked = String::new();
        loop {
            let drawn = self.registry().render_with_context(name, &view);
            // Drawn the first time, it asks for one after the other of those that it is made of.
            let Err(error) = &drawn else { return drawn };
            let (RenderErrorReason::TemplateNotFound(missing) | RenderErrorReason::PartialNotFound(missing)) = error.reason() else {
                return drawn;
            };
            if asked == *missing {
                return drawn;
            }
            self.fetch(missing)?;
            asked.clone_from(missing);
        }
    }

    /// Reads a template unless it was, with those whose blocks it fills: without them it would be drawn as if they were not
    /// meant to be there. Nothing happens when there is none of this name.
    fn fetch(&self, name: &str) -> Result<(), RenderError> {
        let Some(source) = (self.source)(name).filter(|_| !self.registry().has_template(name)) else { return Ok(()) };
        let mut read = Self::blank();
        read.register_template_string(name, source).map_err(RenderErrorReason::from)?;
        let Some(read) = read.get_template(name) else { return Ok(()) };
        let settled = settle::settled(read, &self.registry())?;
        for filled in settle::filled(read).into_iter().filter(|filled| *filled != name) {
            self.fetch(filled)?;
        }
        self.registry.write().unwrap_or_else(PoisonError::into_inner).register_template(name, settled);
        Ok(())
    }

    fn blank() -> Handlebars<'static> {
        let mut registry = Handlebars::new();
        registry.set_strict_mode(true);
        // An indented partial would indent what people typed into its text area.
        registry.set_prevent_indent(true);
        registry
    }

    fn registry(&self) -> RwLockReadGuard<'_, Handlebars<'static>> {
        self.registry.read().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn shelf() -> Shelf {
        let source = |name: &str| {
            let text = match name {
                "page" => "{{#if name}}{{#>frame}}{{> part}}, {{> part}}{{/frame}}{{/if}}",
                "frame" => "<{{> @partial-block}}>",
                "part" => "dag {{name}}",
                "broken" => "{{#if name}}",
                "lost" => "{{> nowhere}}",
                "round" => "{{> round}}",
                _ => return None,
            };
            Some(text.to_owned())
        };
        Shelf::new(source, |_| {})
    }

    #[test]
    fn a_template_is_read_with_all_that_it_is_made_of_when_it_is_first_drawn() {
        let shelf = shelf();
        assert_eq!(shelf.registry().get_templates().len(), 0);
        for _ in 0..2 {
            assert_eq!(shelf.draw("page", &json!({"name": "An"})).unwrap(), "<dag An, dag An>");
        }
        assert_eq!(shelf.registry().get_templates().len(), 3);
    }

    #[test]
    fn many_may_draw_it_first() {
        for _ in 0..50 {
            let shelf = shelf();
            std::thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| assert_eq!(shelf.draw("page", &json!({"name": "An"})).unwrap(), "<dag An, dag An>"));
                }
            });
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_an_error() {
        for name in ["nowhere", "broken", "lost", "round", "part"] {
            assert!(shelf().draw(name, &json!({})).is_err(), "{name}");
        }
    }
}
