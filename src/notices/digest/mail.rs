//! The digest as a letter.

use super::rules::compose;
use crate::db::Db;
use crate::i18n::{FluentArgs, Language, Texts};
use crate::mail::{Desk, Draft, Intent};
use crate::notices::lines::{AskLine, Moment, NewsLine, facts, local};
use crate::notices::reader::Reader;
use crate::notices::rhythm::rules::{Rhythm, WEEK, day_name};
use crate::notices::rhythm::{pages::stop_address, store as rhythms};
use crate::notices::{asks, store};
use crate::people;
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

/// Notices that one digest looks at; more of them become a number.
const LOOKED_AT: i64 = 200;

#[derive(Serialize)]
struct Letter {
    lang: &'static str,
    name: String,
    today: Moment,
    asks_total: usize,
    asks: Vec<AskLine>,
    news: Vec<NewsLine>,
    more: usize,
    days: String,
    hour: u32,
    home: String,
    settings: String,
    stop: String,
}

/// The digest of the moment that the intent names; none for who stopped meanwhile, or when nothing is left to say.
pub fn draw_digest(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(taken_at)) = (&intent.person, moment(&intent.about)) else { return Ok(None) };
    let Some(person) = people::store::person(db, person)? else { return Ok(None) };
    let Some(beat) = rhythms::beat(db, &person.id)? else { return Ok(None) };
    let language = person.language.unwrap_or(desk.config.language);
    let reader = Reader::of(db, person)?;
    let heard = store::taken(db, &reader.ears(), taken_at, LOOKED_AT)?;
    let asked = asks::of(db, &reader, desk.now)?;
    let asks_total = asked.len();
    let Some(digest) = compose(heard, asked, &beat.rhythm, desk.now) else { return Ok(None) };
    let zone = desk.config.zone;
    let facts = facts(db, &reader, &digest.asks, &digest.news, zone, &desk.config.link(""))?;
    let stop = desk.config.link(&stop_address(&desk.config.keys, reader.id()));
    let unsubscribe = stop.parse().ok();
    let letter = Letter {
        lang: language.html(),
        name: reader.first_name(),
        today: local(desk.now, zone),
        asks_total,
        asks: digest.asks.into_iter().map(|ask| facts.ask(ask)).collect(),
        news: digest.news.into_iter().map(|line| facts.news(line)).collect(),
        more: digest.more,
        days: days(language, &beat.rhythm),
        hour: beat.rhythm.hour,
        home: desk.config.link("/home"),
        settings: desk.config.link("/rhythm"),
        stop,
    };
    let view = serde_json::to_value(letter).map_err(anyhow::Error::from)?;
    let to = (reader.person.name, reader.person.email);
    Ok(Some(Draft { folder: "digest", to, language, view, calendar: None, unsubscribe }))
}

fn moment(about: &Value) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(about.get("at")?.as_str()?).ok().map(|at| at.to_utc())
}

/// "maandag, woensdag en vrijdag".
fn days(language: Language, rhythm: &Rhythm) -> String {
    let chosen = WEEK.into_iter().filter(|day| rhythm.days.has(*day));
    let names: Vec<String> = chosen.map(|day| Texts::plain(language, &format!("notices-rhythm-day-{}", day_name(day)))).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => {
            Texts::get(language, "notices-digest-and", &FluentArgs::from_iter([("first", first.join(", ")), ("last", last.clone())]))
        }
        None => String::new(),
    }
}
