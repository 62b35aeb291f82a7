//! Templates in their states, from made-up views: whatever a template asks for and does not get fails here.
//!
//! `LEERKRING_STORIES=folder cargo test stories::` also writes each story to a file, to look at.

use crate::i18n::Language;
use crate::web::templates::Templates;
use serde_json::{Value, json};

/// The frame as somebody who is signed in sees it.
pub(crate) fn chrome(language: Language) -> Value {
    json!({
        "lang": language.as_str(), "html_lang": language.html(), "theme": "auto", "path": "/home", "live": true, "signed_in": true,
        "person": { "name": "Sofie Daems", "initials": "SD", "hue": "clay" },
        "nav": [
            { "href": "/home", "icon": "home", "label": "Mijn leerkring", "current": true },
            { "href": "/networks/hasselt", "icon": "network", "label": "Kring Hasselt", "current": false },
            { "href": "/networks/hasselt/questions", "icon": "question", "label": "VDAB-vragen", "current": false },
            { "href": "/", "icon": "catalogue", "label": "Aanbod", "current": false },
        ],
        "news": 4, "flash": "Je case ligt op tafel.", "demo": "coach",
    })
}

/// The frame as a visitor sees it.
fn visitor(language: Language) -> Value {
    let mut chrome = chrome(language);
    for (name, value) in
        [("live", json!(false)), ("signed_in", json!(false)), ("person", Value::Null), ("flash", Value::Null), ("demo", Value::Null)]
    {
        chrome[name] = value;
    }
    chrome
}

/// A template in a state: its name, the name of the state, the view.
type Story = (&'static str, &'static str, Value);

fn error(heading: &str, status: u16, chairs: &str) -> Value {
    json!({ "heading": heading, "sentence": "Deze peiling is gesloten.", "status": status, "chairs": chairs, "href": "/home", "action": "web-error-action-back" })
}

fn stories() -> Vec<Story> {
    vec![
        ("error", "not-found", error("web-error-not-found", 404, "open")),
        ("error", "broken", error("web-error-broken", 500, "chair")),
        ("error", "refused", error("web-error-refused", 422, "chair")),
    ]
}

#[test]
fn every_story_can_be_told_in_both_languages_to_anybody() {
    let templates = Templates::load().unwrap();
    for language in [Language::Dutch, Language::English] {
        for (frame, page) in [("visitor", visitor(language)), ("person", chrome(language))] {
            for (template, state, mut view) in stories() {
                view["page"] = page.clone();
                let drawn = templates.draw(language, template, &view, "").unwrap_or_else(|cause| panic!("{template} {state}: {cause}"));
                assert!(!drawn.contains(" style=") && !drawn.contains(" onclick"), "{template} {state} has something inline");
                keep(&format!("{}-{state}-{frame}-{}.html", template.replace('/', "-"), language.as_str()), &drawn);
            }
        }
    }
}

fn keep(name: &str, drawn: &str) {
    if let Ok(folder) = std::env::var("LEERKRING_STORIES") {
        std::fs::write(std::path::Path::new(&folder).join(name), drawn).unwrap();
    }
}
