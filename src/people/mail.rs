//! The letter that carries a code.

use super::codes::{self, rules::CODE_LASTS};
use super::store;
use crate::db::Db;
use crate::i18n::Language;
use crate::ids::SignInId;
use crate::mail::{Desk, Draft, Intent};
use crate::web::Error;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct About {
    sign_in: SignInId,
    language: Language,
    next: String,
}

#[derive(Serialize)]
struct View {
    code: String,
    link: String,
    minutes: i64,
}

/// Draws the code, which no table holds; nothing for an unknown address, or when the code is too old to help.
pub fn draw_code(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let about: About = serde_json::from_value(intent.about.clone()).map_err(anyhow::Error::from)?;
    let Some((email, Some(person), asked_at)) = codes::store::code_for_letter(db, &about.sign_in)? else { return Ok(None) };
    let Some(person) = store::person(db, &person)?.filter(|_| desk.now < asked_at + CODE_LASTS) else { return Ok(None) };
    let code = desk.config.keys.six_digits(about.sign_in.as_str());
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("code", &code).append_pair("next", &about.next).finish();
    let view = View { link: desk.config.link(&format!("/sign-in/code?{query}")), code, minutes: CODE_LASTS.num_minutes() };
    Ok(Some(Draft {
        folder: "sign-in-code",
        to: (person.name, email),
        language: person.language.unwrap_or(about.language),
        view: serde_json::to_value(view).map_err(anyhow::Error::from)?,
        calendars: Vec::new(),
        unsubscribe: None,
    }))
}

#[cfg(test)]
pub(super) fn stories(book: &mut crate::stories::Book) {
    let view = View { code: "123456".into(), link: "https://leerkring.example/sign-in/code?code=123456".into(), minutes: 10 };
    assert!(book.letter("sign-in-code", &view).contains("123456"));
}
