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
use crate::sessions::{self, Answer};
use crate::web::error::Error;
use chrono::{DateTime, Utc};
use diesel::QueryResult;
use serde::Serialize;
use serde_json::Value;

/// Notices that one digest looks at; more of them become a number.
const LOOKED_AT: i64 = 200;

#[derive(Serialize)]
struct Letter {
    lang: &'static str,
    name: String,
    today: Moment,
    next: Option<Next>,
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

/// The reader's next session, in whichever network.
#[derive(Serialize)]
struct Next {
    title: String,
    starts: Moment,
    ends: Moment,
    place: String,
    answer: &'static str,
    href: String,
}

fn next(db: &mut Db, reader: &Reader, desk: Desk) -> QueryResult<Option<Next>> {
    let Some(session) = sessions::coming(db, &reader.networks(), desk.now)?.into_iter().next() else { return Ok(None) };
    let seat = reader.seats.iter().find(|seat| seat.network == session.network);
    let zone = seat.and_then(|seat| seat.zone.parse().ok()).unwrap_or(desk.config.zone);
    let given = sessions::replies_of(db, &session.network, reader.id())?;
    let reply = given.iter().find(|(id, _)| *id == session.id).map(|(_, reply)| (reply.answer, reply.queued));
    Ok(Some(Next {
        starts: local(session.starts_at, zone),
        ends: local(session.ends_at, zone),
        place: session.venue.place().to_owned(),
        answer: answer_text(reply),
        href: desk.config.link(&format!("/networks/{}/sessions/{}", session.network, session.id)),
        title: session.title,
    }))
}

/// What somebody said, and whether they wait for a chair.
fn answer_text(reply: Option<(Answer, bool)>) -> &'static str {
    match reply {
        Some((_, true)) => "notices-digest-next-waiting",
        Some((Answer::Coming, _)) => "notices-digest-next-coming",
        Some((Answer::Online, _)) => "notices-digest-next-online",
        Some((Answer::Absent, _)) => "notices-digest-next-absent",
        None => "notices-digest-next-unanswered",
    }
}

/// The digest of the moment that the intent names; none for who stopped meanwhile, or when nothing is left to say.
pub fn draw_digest(db: &mut Db, intent: &Intent, desk: Desk) -> Result<Option<Draft>, Error> {
    let (Some(person), Some(taken_at)) = (&intent.person, moment(&intent.about)) else { return Ok(None) };
    let Some(person) = people::store::person(db, person)? else { return Ok(None) };
    let Some(beat) = rhythms::beat(db, &person.id)? else { return Ok(None) };
    let language = person.language.unwrap_or(desk.config.language);
    let reader = Reader::of(db, person)?;
    let heard = store::taken(db, reader.id(), taken_at, LOOKED_AT)?;
    let asked = asks::of(db, &reader, desk.now)?;
    let asks_total = asked.len();
    let Some(digest) = compose(heard, asked, &beat.rhythm, desk.now) else { return Ok(None) };
    let zone = desk.config.zone;
    let next = next(db, &reader, desk)?;
    let facts = facts(db, &reader, &digest.asks, &digest.news, zone, &desk.config.link(""))?;
    let stop = desk.config.link(&stop_address(&desk.config.keys, reader.id()));
    let unsubscribe = stop.parse().ok();
    let letter = Letter {
        lang: language.html(),
        name: reader.first_name(),
        today: local(desk.now, zone),
        next,
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
    Ok(Some(Draft { folder: "digest", to, language, view, calendars: Vec::new(), unsubscribe }))
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

#[cfg(test)]
pub(in crate::notices) fn stories(book: &mut crate::stories::Book) {
    let today = DateTime::UNIX_EPOCH.fixed_offset();
    let [coming, online, absent] = [Answer::Coming, Answer::Online, Answer::Absent].map(|answer| Some((answer, false)));
    let answers = [coming, online, absent, None, Some((Answer::Coming, true))];
    for (full, answer) in [true, false, true, false, true].into_iter().zip(answers) {
        let next = Next {
            title: crate::stories::TYPED.into(),
            starts: today,
            ends: today,
            place: if full { "De <u>Linde</u>".into() } else { String::new() },
            answer: answer_text(answer),
            href: "https://leerkring.example/networks/een/sessions/twee".into(),
        };
        let told = crate::notices::stories::today();
        let (asks, news) = if full { (told.asks, told.news) } else { (Vec::new(), told.news) };
        book.letter(
            "digest",
            &Letter {
                lang: Language::Dutch.html(),
                name: crate::stories::TYPED.into(),
                today,
                next: (full || answer.is_none()).then_some(next),
                asks_total: asks.len(),
                asks,
                news,
                more: if full { 3 } else { 0 },
                days: "maandag".into(),
                hour: 8,
                home: "https://leerkring.example/home".into(),
                settings: "https://leerkring.example/rhythm".into(),
                stop: "https://leerkring.example/digest/stop/zegel".into(),
            },
        );
    }
}
