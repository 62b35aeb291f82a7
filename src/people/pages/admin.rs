//! The administrator's list of people and what they may be.

use crate::ids::PersonId;
use crate::people::rules::{Email, Name, Person, Role};
use crate::people::views::{PeoplePage, PersonView};
use crate::people::{roles, store};
use crate::web::{Admin, Error, Face, FormView, HttpResponse, Page, Path, Posted, see_other};
use crate::words::Line;
use actix_web::web::Query;
use serde::Deserialize;

/// People on one page.
const PAGE: i64 = 50;

/// Whom the list is about, and which page of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Turned {
    page: i64,
    q: String,
}

/// What is looked for; a word that no name can hold is no address of this list.
fn word(turned: &Turned) -> Result<String, Error> {
    let word = Line::<200>::optional(&turned.q).map_err(|_| Error::Query)?;
    Ok(word.map(String::from).unwrap_or_default())
}

impl Turned {
    /// The address of another page of the same list.
    fn to(&self, page: i64) -> String {
        let mut query = url::form_urlencoded::Serializer::new("/people?".to_owned());
        if !self.q.trim().is_empty() {
            query.append_pair("q", &self.q);
        }
        query.append_pair("page", &page.to_string()).finish()
    }
}

/// The list.
pub async fn show(_admin: Admin, page: Page, turned: Query<Turned>) -> Result<HttpResponse, Error> {
    draw(&page, page.form(), &turned).await
}

async fn draw(page: &Page, form: FormView, turned: &Turned) -> Result<HttpResponse, Error> {
    let (number, word) = (turned.page.clamp(0, 10_000), word(turned)?);
    let searched = word.clone();
    let mut people = page.read(move |db| Ok(store::people(db, &word, number * PAGE, PAGE + 1)?)).await?;
    let more = people.len() as i64 > PAGE;
    people.truncate(PAGE as usize);
    let view = PeoplePage {
        form,
        people: people.into_iter().map(person_view).collect(),
        roles: Role::ALL.iter().map(Role::as_str).collect(),
        searched,
        previous: (number > 0).then(|| turned.to(number - 1)),
        next: more.then(|| turned.to(number + 1)),
    };
    page.show("people/list", &view)
}

fn person_view(person: Person) -> PersonView {
    PersonView {
        face: Face::of(&person.id, &person.name),
        id: person.id.to_string(),
        email: person.email.clone(),
        roles: person.roles.iter().map(Role::as_str).collect(),
        others: Role::ALL.iter().filter(|role| !person.is(**role)).map(Role::as_str).collect(),
    }
}

/// Adds a person, or gives a known one a role.
pub async fn add(_admin: Admin, page: Page, posted: Posted) -> Result<HttpResponse, Error> {
    let added = add_person(&page, &posted).await;
    posted.answer(added, async |form| draw(&page, form, &Turned::default()).await).await
}

async fn add_person(page: &Page, posted: &Posted) -> Result<String, Error> {
    let (email, name, role) = posted.read(|f| {
        let email = f.get("email", Email::parse);
        let name = f.get("name", Name::parse);
        let role = f.get("role", Role::typed);
        Some((email?, name?, role?))
    })?;
    let now = page.now();
    page.write(move |db| {
        let person = store::person_for(db, &email, name.as_str(), now)?;
        roles::give(db, &person, role)
    })
    .await?;
    Ok("/people".to_owned())
}

/// The person that an address names.
#[derive(Debug, Deserialize)]
pub struct PersonPath {
    person: PersonId,
}

/// The role of a person that an address names.
#[derive(Debug, Deserialize)]
pub struct RolePath {
    person: PersonId,
    role: String,
}

/// Gives a person a role.
pub async fn give_role(_admin: Admin, page: Page, path: Path<PersonPath>, posted: Posted) -> Result<HttpResponse, Error> {
    let role = posted.read(|f| f.get("role", Role::typed))?;
    change(&page, path.into_inner().person, move |db, person| roles::give(db, person, role)).await
}

/// Takes a role from a person.
pub async fn take_role(_admin: Admin, page: Page, path: Path<RolePath>, posted: Posted) -> Result<HttpResponse, Error> {
    posted.read_nothing()?;
    let path = path.into_inner();
    let role = Role::parse(&path.role).ok_or(Error::NotFound)?;
    change(&page, path.person, move |db, person| roles::take(db, person, role)).await
}

async fn change(
    page: &Page,
    person: PersonId,
    change: impl FnOnce(&mut crate::db::Db, &PersonId) -> Result<(), Error> + Send + 'static,
) -> Result<HttpResponse, Error> {
    page.write(move |db| {
        store::person(db, &person)?.ok_or(Error::NotFound)?;
        change(db, &person)
    })
    .await?;
    Ok(see_other("/people"))
}
