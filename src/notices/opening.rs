//! Opening a thing is reading what was told about it.

use super::{live, store};
use crate::web::{Error, Page};
use actix_web::http::Method;

/// The visitor has opened the page of a thing, named by its id: what they were told about it is new no more. Nobody
/// else sees a difference, which is why a GET may do it; it writes only when there is something to note.
pub async fn opened(page: &Page, about: &str) -> Result<(), Error> {
    let Some(signed_in) = page.visitor.signed_in.as_ref().filter(|_| page.visitor.news > 0 && page.request().method() == Method::GET)
    else {
        return Ok(());
    };
    let (person, about, now) = (signed_in.person.id.clone(), about.to_owned(), page.now());
    let unread = {
        let (person, about) = (person.clone(), about.clone());
        page.read(move |db| Ok(store::unread_about(db, &person, &about)?)).await?
    };
    if unread == 0 {
        return Ok(());
    }
    page.write(move |db| {
        store::read_about(db, &person, &about, now)?;
        Ok(live::home_changed(db, &person)?)
    })
    .await
}
