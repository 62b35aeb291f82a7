//! Every template and letter of people.

use super::views::{CodePage, LoginView, PeoplePage, PersonView, SettingsPage, SignInPage};
use crate::ids::PersonId;
use crate::stories::{Book, TYPED, typed};
use crate::web::{Face, FormView};
use chrono::DateTime;

/// Tells all of them.
pub(crate) fn stories(book: &mut Book) {
    for form in [FormView::default(), typed(&[("email", "geen adres"), ("name", TYPED), ("language", "nl"), ("role", "coach")])] {
        for lapsed in [true, false] {
            book.tell_anybody("people/sign-in", &SignInPage { form: form.clone(), next: "/home".into(), lapsed });
        }
        for email in [None, Some("sofie@example.be".to_owned())] {
            book.tell_anybody("people/code", &CodePage { form: form.clone(), next: "/home".into(), email, code: "123456".into() });
        }
        book.tell("people/settings", &settings(form.clone()));
        book.tell("people/list", &list(form.clone()));
        book.tell("people/list", &PeoplePage { people: vec![], previous: None, next: None, ..list(form) });
    }
    super::mail::stories(book);
}

fn settings(form: FormView) -> SettingsPage {
    let seen_at = DateTime::UNIX_EPOCH.fixed_offset();
    let login = |browser: &str, this_one| LoginView { id: "een".into(), browser: browser.into(), seen_at, this_one };
    let logins = vec![login("Firefox op Linux", true), login("", false)];
    let calendars = crate::calendars::feeds::tests::of_member(&form);
    SettingsPage { form, calendars, name: TYPED.into(), email: "sofie@example.be".into(), language: String::new(), logins }
}

fn list(form: FormView) -> PeoplePage {
    let roles = vec!["coach", "facilitator", "authority_officer", "platform_admin"];
    let person = |has: &[&'static str], others: &[&'static str]| PersonView {
        id: "een".into(),
        face: Face::of(&PersonId::new(), TYPED),
        email: "sofie@example.be".into(),
        roles: has.to_vec(),
        others: others.to_vec(),
    };
    let people = vec![person(&roles, &[]), person(&[], &roles)];
    PeoplePage { form, people, roles, searched: TYPED.into(), previous: Some("/people?page=0".into()), next: Some("/people?page=2".into()) }
}
