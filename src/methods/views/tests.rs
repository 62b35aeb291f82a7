//! The pages of methods, drawn.

use super::chooser::{Chooser, Proposals};
use super::edit::EditPage;
use super::list::{LibraryPage, OwnListPage};
use super::show::{LibraryMethodPage, OwnMethodPage};
use crate::i18n::Language;
use crate::ids::{MethodId, PersonId};
use crate::methods::chooser::{Wanted, suggest};
use crate::methods::format::{Aim, Method};
use crate::methods::library::{library, named};
use crate::methods::rules::{Own, copied};
use crate::networks::SeatRole;
use crate::stories::{Book, TYPED, seat, typed};
use crate::web::FormView;

fn own(from: &str, name: &str) -> Own {
    let mut method = copied(named(from).unwrap(), &MethodId::new());
    name.clone_into(&mut method.name.nl);
    method.version = 3;
    let changed_at = "2027-02-01T08:00:00Z".parse().unwrap();
    Own { method, derived_from: from.to_owned(), changed_by: PersonId::new(), changed_at }
}

/// The library in each language with and without proposals, every method, and a copy that somebody else changed.
pub(crate) fn stories(book: &mut Book) {
    for language in [Language::Dutch, Language::English] {
        library_stories(book, language);
        let own = own("gossip_method", TYPED);
        for role in [SeatRole::Facilitator, SeatRole::Member] {
            let seat = seat(role);
            book.tell("methods/own", &OwnListPage::of(&seat, std::slice::from_ref(&own), library(), FormView::default(), language));
            book.tell("methods/own", &OwnListPage::of(&seat, &[], library(), typed(&[("method", "gossip_method")]), language));
            book.tell("methods/copy", &OwnMethodPage::of(&seat, &own, language));
            for form in [FormView::default(), typed(&[("version", "1"), ("name", "Roddelen"), ("minutes-2", "9")])] {
                book.tell("methods/edit", &EditPage::of(&seat, &own, "Greet Aerts", form, language));
            }
        }
    }
}

fn library_stories(book: &mut Book, language: Language) {
    let chooser = Chooser { aim: None, people: 8, minutes: 75, held: 0, hybrid: false };
    book.tell("methods/index", &LibraryPage::of(library(), &chooser, None, &[], language));
    for (aim, people) in Aim::ALL.iter().map(|aim| (*aim, 13)).chain([(Aim::Fact, 7), (Aim::Hold, 2)]) {
        let wanted = Wanted { aim, people, minutes: 120, held: 4, recent: vec!["incident_method".into()], hybrid: true };
        let proposals = Proposals::of(aim, &suggest(library(), &wanted), &[], language);
        book.tell(
            "methods/index",
            &LibraryPage::of(library(), &Chooser { aim: Some(aim), ..chooser.clone() }, Some(proposals), &[], language),
        );
    }
    for method in library() {
        book.tell("methods/show", &LibraryMethodPage::of(method, language));
    }
}

fn page(form: FormView) -> serde_json::Value {
    let own = own("gossip_method", "Roddelmethode");
    serde_json::to_value(EditPage::of(&seat(SeatRole::Facilitator), &own, "Greet Aerts", form, Language::Dutch)).unwrap()
}

#[test]
fn a_stale_form_shows_what_each_field_that_differs_says_now() {
    let now = &named("gossip_method").unwrap().steps[1];
    let same = format!("{}\r\n", now.instruction.nl);
    let page = page(typed(&[("version", "2"), ("name", "Roddelmethode"), ("minutes-2", "59"), ("instruction-2", &same)]));
    let differences = page["meanwhile"]["now"].as_array().unwrap();
    assert_eq!(differences.len(), 1);
    assert_eq!((&differences[0]["step"], differences[0]["text"].as_str()), (&2.into(), Some(now.minutes.to_string().as_str())));
}

#[test]
fn a_form_that_is_not_stale_compares_nothing() {
    for form in [FormView::default(), typed(&[("version", "3"), ("name", "Anders")])] {
        assert!(page(form)["meanwhile"].is_null());
    }
}

#[test]
fn what_was_typed_in_one_language_stays_in_that_language() {
    assert_eq!(page(FormView::default())["language"], "nl");
    assert_eq!(page(typed(&[("language", "en")]))["language"], "en");
}

#[test]
fn a_method_tells_how_long_its_presenter_is_silent() {
    let silent =
        |id: &str| serde_json::to_value(LibraryMethodPage::of(named(id).unwrap(), Language::Dutch)).unwrap()["method"]["silent"].clone();
    let minutes = |method: &Method, keys: &[&str]| {
        method.steps.iter().filter(|step| keys.contains(&step.key.as_str())).map(|step| step.minutes).sum::<u32>()
    };
    let incident = named("incident_method").unwrap();
    assert_eq!(silent("incident_method"), minutes(incident, &["note_questions", "analyse", "write_position", "share_positions"]));
    assert_eq!(silent("deep_democracy_round"), 0);
}
