//! Every template and letter in its states, from made-up views: whatever one asks for and does not get fails here.
//!
//! Each domain tells its own stories in a function `stories`, listed in `DOMAINS` below. A template that no story
//! draws, alone or as a part of another, fails the last test by name.
//! `LEERKRING_STORIES=folder cargo test stories::` also writes each story to a file, to look at.

use crate::i18n::{Language, Texts};
use crate::ids::{MembershipId, NetworkId, PersonId, SessionId};
use crate::mail::{Draft, Pens};
use crate::networks::{MembershipState, SeatRole};
use crate::people::Person;
use crate::sessions::rules::{Session, SessionKind, SessionState, Venue};
use crate::web::parts::Kept;
use crate::web::templates::{Templates, sources};
use crate::web::{FormView, Seat};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The stories of every domain.
const DOMAINS: &[fn(&mut Book)] = &[
    frame,
    crate::people::stories,
    crate::networks::stories,
    crate::centres::stories,
    crate::balance::stories,
    crate::sessions::stories,
    crate::sessions::pickers::stories,
    crate::sessions::series::stories,
    crate::calendars::stories,
    crate::cases::stories,
    crate::methods::stories,
    crate::polls::stories,
    crate::questions::stories,
    crate::runs::stories,
    crate::notices::stories,
    crate::demo::stories,
];

/// What people type in stories, to see that it never becomes html.
pub(crate) const TYPED: &str = "Kring \"Hasselt\" <u>";

/// Draws stories, and remembers of which templates.
pub(crate) struct Book {
    templates: &'static Templates,
    pens: &'static Pens,
    told: BTreeSet<String>,
    count: usize,
}

impl Book {
    /// An empty book.
    pub(crate) fn open() -> Self {
        Self { templates: Templates::embedded(), pens: Pens::embedded(), told: BTreeSet::new(), count: 0 }
    }

    /// Draws a page or fragment in both languages as somebody who is signed in sees it, and returns the Dutch one.
    pub(crate) fn tell(&mut self, template: &str, view: &impl Serialize) -> String {
        self.draw(template, view, chrome)
    }

    /// The same, for a visitor first.
    pub(crate) fn tell_anybody(&mut self, template: &str, view: &impl Serialize) -> String {
        self.draw(template, view, visitor);
        self.tell(template, view)
    }

    /// Draws the subject, text and html of a letter in both languages, and returns the Dutch text.
    pub(crate) fn letter(&mut self, folder: &'static str, view: &impl Serialize) -> String {
        let [dutch, _] = [Language::Dutch, Language::English].map(|language| {
            let view = serde_json::to_value(view).unwrap();
            let to = ("Sofie Daems".to_owned(), "sofie@example.be".to_owned());
            let draft = Draft { folder, to, language, view, calendars: Vec::new(), unsubscribe: None };
            let drawn = self.pens.draw(&draft).unwrap_or_else(|cause| panic!("mail/{folder}: {cause:#}\n{:#}", draft.view));
            let inline = drawn.html.split_once("<body").map_or("", |(_, body)| body);
            self.check(&format!("mail/{folder}"), language, inline);
            assert!(!drawn.subject.is_empty() && !drawn.text.contains("&quot;"), "mail/{folder} has no subject, or escapes plain text");
            drawn.text
        });
        self.told.extend(["subject.txt", "body.txt", "body.html"].map(|part| format!("mail/{folder}/{part}")));
        dutch
    }

    fn draw(&mut self, template: &str, view: &impl Serialize, frame: fn(Language) -> Value) -> String {
        self.told.insert(template.to_owned());
        let [dutch, _] = [Language::Dutch, Language::English].map(|language| {
            let mut view = serde_json::to_value(view).unwrap();
            if view.is_null() {
                view = json!({});
            }
            view["page"] = frame(language);
            let drawn = self.templates.draw(language, template, &view, "").map(String::from);
            let drawn = drawn.unwrap_or_else(|cause| panic!("{template}: {cause}\n{view:#}"));
            self.check(template, language, &drawn);
            drawn
        });
        dutch
    }

    /// Nothing inline, nothing typed that became html, no key where words belong.
    fn check(&mut self, name: &str, language: Language, html: &str) {
        assert!(!html.contains(" style=") && !html.contains(" onclick"), "{name} has something inline");
        assert!(!html.contains("<u>"), "{name} makes html of what people type");
        let shown = html.split('>').filter_map(|rest| rest.split('<').next()).map(str::trim);
        let key = shown.filter(|shown| shown.contains('-') && !shown.contains(' ')).find(|shown| Texts::has(language, shown));
        assert!(key.is_none(), "{name} shows the key {key:?} instead of its words");
        self.count += 1;
        if let Ok(folder) = std::env::var("LEERKRING_STORIES") {
            let file = format!("{}-{}-{}.html", name.replace('/', "-"), self.count, language.as_str());
            std::fs::write(std::path::Path::new(&folder).join(file), html).unwrap();
        }
    }

    /// The templates that stories drew, with the partials that these are made of.
    fn told(&self) -> BTreeSet<String> {
        let sources: Vec<(String, String)> = sources().collect();
        let mut told = self.told.clone();
        let mut waiting: Vec<String> = told.iter().cloned().collect();
        while let Some(name) = waiting.pop() {
            let found = sources.iter().find(|(other, _)| *other == name);
            let (_, source) = found.unwrap_or_else(|| panic!("there is no template templates/{name}.hbs"));
            waiting.extend(partials(&name, source).filter(|partial| told.insert(partial.clone())));
        }
        told
    }
}

/// The partials and parts that a template names, and its frame; those of letters live beside the letters, for html and
/// text apart.
fn partials<'a>(name: &'a str, source: &'a str) -> impl Iterator<Item = String> + 'a {
    let tags = source.split("{{").map(|tag| tag.trim_start_matches(['~', '#']));
    let named = tags.filter_map(|tag| match tag.strip_prefix('>') {
        Some(partial) => partial.trim_start().split([' ', '}', '\n', '~']).next(),
        None if tag.starts_with("layout ") => Some("layout"),
        None => tag.strip_prefix("part \"")?.split('"').next(),
    });
    let names = named.filter(|name| !name.starts_with('@'));
    names.map(move |partial| match name.strip_prefix("mail/") {
        Some(letter) => format!("mail/{partial}{}", letter.rfind('.').map_or("", |at| &letter[at..])),
        None => partial.to_owned(),
    })
}

/// The frame as somebody who is signed in sees it.
fn chrome(language: Language) -> Value {
    json!({
        "html_lang": language.html(), "theme": "auto", "live": true,
        "bar": Kept::new("web/topbar", bar(true)), "foot": Kept::new("web/footer", foot(language, true)),
        "flash": "Je case ligt op tafel.", "demo": "coach",
    })
}

/// The bar above it.
fn bar(signed_in: bool) -> Value {
    let person = json!({ "name": "Sofie Daems", "initials": "SD", "hue": "clay" });
    json!({
        "signed_in": signed_in, "person": signed_in.then_some(person), "news": 4,
        "nav": [
            { "href": "/home", "icon": "home", "label": "Mijn leerkring", "current": true },
            { "href": "/networks/hasselt", "icon": "network", "label": TYPED, "current": false },
            { "href": "/networks/hasselt/questions", "icon": "question", "label": "VDAB-vragen", "current": false },
            { "href": "/", "icon": "catalogue", "label": "Aanbod", "current": false },
        ],
    })
}

/// What stands below it.
fn foot(language: Language, signed_in: bool) -> Value {
    json!({ "signed_in": signed_in, "lang": language.as_str(), "theme": "auto" })
}

/// The frame as a visitor sees it.
fn visitor(language: Language) -> Value {
    let mut chrome = chrome(language);
    let (bar, foot) = (json!(Kept::new("web/topbar", bar(false))), json!(Kept::new("web/footer", foot(language, false))));
    for (name, value) in [("live", json!(false)), ("bar", bar), ("foot", foot), ("flash", Value::Null), ("demo", Value::Null)] {
        chrome[name] = value;
    }
    chrome
}

/// Somebody's seat in a network.
pub(crate) fn seat(role: SeatRole) -> Seat {
    let person =
        Person { id: PersonId::new(), email: "sofie@example.be".into(), name: "Sofie Daems".into(), language: None, roles: vec![] };
    Seat {
        network: NetworkId::new(),
        network_name: TYPED.into(),
        zone: chrono_tz::Europe::Brussels,
        person,
        membership: MembershipId::new(),
        role,
        state: MembershipState::Active,
        signed: true,
    }
}

/// A session of that network.
pub(crate) fn session(seat: &Seat, state: SessionState, venue: Venue) -> Session {
    Session {
        id: SessionId::new(),
        network: seat.network.clone(),
        number: 6,
        kind: SessionKind::Regular,
        series: None,
        title: "Als de POP niet op <u>papier</u> wil".into(),
        starts_at: "2027-02-11T08:30:00Z".parse().unwrap(),
        ends_at: "2027-02-11T11:30:00Z".parse().unwrap(),
        venue,
        state,
        capacity: None,
        sequence: 0,
        version: 3,
        created_by: seat.person.id.clone(),
        published_at: None,
        changed_at: "2027-02-01T08:00:00Z".parse().unwrap(),
    }
}

/// A form with something typed in it.
pub(crate) fn typed(fields: &[(&str, &str)]) -> FormView {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()]));
    FormView::kept("/elders".into(), fields.collect())
}

/// Errors, and a field that every form may use.
fn frame(book: &mut Book) {
    for signed_in in [true, false] {
        book.tell("web/topbar", &bar(signed_in));
        Language::ALL.iter().for_each(|language| drop(book.tell("web/footer", &foot(*language, signed_in))));
    }
    for (heading, status, chairs) in
        [("web-error-not-found", 404, "empty"), ("web-error-broken", 500, "fallen"), ("web-error-refused", 422, "closed")]
    {
        let sentence = "Deze peiling is gesloten.";
        let view = json!({ "heading": heading, "sentence": sentence, "status": status, "chairs": chairs, "href": "/home", "action": "web-error-action-back" });
        book.tell_anybody("error", &view);
    }
    let choices = json!([{ "value": "small", "text": "web-theme-light", "note": "web-motto" }, { "value": "large", "text": "web-theme-dark", "note": null }]);
    for form in [FormView::default(), typed(&[("size", "small")])] {
        book.tell(
            "web/choice-field",
            &json!({ "form": form, "name": "size", "label": "web-theme", "hint": "web-motto", "choices": choices, "value": "large" }),
        );
    }
}

#[test]
fn every_template_is_drawn_in_a_story_in_both_languages() {
    let mut book = Book::open();
    DOMAINS.iter().for_each(|stories| stories(&mut book));
    let told = book.told();
    let untold: Vec<String> =
        sources().map(|(name, _)| name).filter(|name| !told.contains(name)).map(|name| format!("templates/{name}.hbs")).collect();
    let hint = "tell one in the `stories` of its domain: `book.tell(template, &view)` or `book.letter(folder, &view)`";
    assert!(untold.is_empty(), "no story draws {}\n{hint}", untold.join(", "));
}

/// Whether a template steps out of more lists and values than it has gone into itself.
fn looks_around(source: &str) -> bool {
    let mut depth = 0_usize;
    source.split("{{").skip(1).any(|rest| {
        let tag = rest.split("}}").next().unwrap_or_default();
        let goes_in = ["#each ", "#with "].iter().any(|block| tag.starts_with(block));
        let steps = tag.split([' ', '(', ')', '=']).map(|word| word.matches("../").count()).max().unwrap_or(0);
        let around = steps > depth || tag.contains("@root");
        depth = depth + usize::from(goes_in) - usize::from(["/each", "/with"].contains(&tag));
        around
    })
}

#[test]
fn no_template_looks_at_what_is_around_it() {
    assert!(looks_around("{{#each rows}}{{../title}}{{/each}}{{../title}}") && looks_around("{{@root.page}}"));
    assert!(!looks_around("{{#each rows}}{{#if ../open}}{{../title}}{{/if}}{{/each}}"));
    let around: Vec<String> = sources().filter(|(_, source)| looks_around(source)).map(|(name, _)| name).collect();
    assert!(around.is_empty(), "these name what is not in their own value: {around:?}");
}

#[test]
fn partials_are_found_in_pages_and_in_letters() {
    let page = "{{#layout tab=(t \"x\")}}{{> web/field form=form}}{{> @partial-block}}{{~> cases/_row this}}{{part \"web/topbar\" page}}";
    assert_eq!(partials("cases/form", page).collect::<Vec<_>>(), ["layout", "web/field", "cases/_row", "web/topbar"]);
    assert_eq!(partials("mail/digest/body.html", "{{> _line}}").collect::<Vec<_>>(), ["mail/_line.html"]);
}
