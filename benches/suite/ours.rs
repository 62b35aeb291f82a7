//! Leerkring itself under measurement: a usual network, whose session has 50 items, and one of a thousand people, all
//! of whom are signed in and may vote.

use crate::process::Process;
use leerkring::calendars::feeds;
use leerkring::clock::Clock;
use leerkring::config::Sealing;
use leerkring::db::{Db, migrate, on};
use leerkring::ids::FeedId;
use leerkring::keys::{self, Keys};
use leerkring::vault::{Lock, Wrapped};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use diesel::connection::SimpleConnection;

/// How many people the crowded network has, besides the cast of the tests.
pub const PEOPLE: usize = 1000;
/// How many of them sit in the usual network too, and come to its session.
const ATTENDEES: usize = 20;
/// How many networks there are around these two, each with its people: ten thousand in all.
pub const USUAL: usize = 750;
/// Ten times as many.
pub const GROWN: usize = 10 * USUAL;
/// What each of those has of people, sessions, cases and questions.
const EACH: usize = 12;
/// A usual network, and its session with 50 items. The first few people belong to it too.
pub const NETWORK: &str = "00000000000070008000000000000b01";
const SESSION: &str = "00000000000070008000000000000c01";
/// The network of the thousand, its session, and the open poll in that.
const CROWD: &str = "00000000000070008000000000000b02";
const MEETING: &str = "00000000000070008000000000000c02";
const POLL: &str = "00000000000070008000000000000f03";
/// The run in the room of the crowd.
pub const RUN: &str = "/networks/00000000000070008000000000000b02/runs/00000000000070008000000000000e02";
/// A network with 200 sessions, and the feed of its one member.
const SEASONS: &str = "00000000000070008000000000000b03";
const FEED: &str = "00000000000070008000000000000f0e";
const SECRET: &str = "het geheim van de metingen, lang genoeg";

/// A running Leerkring and where its things are.
pub struct Ours {
    pub process: Process,
    pub mail: PathBuf,
    figures: String,
    folder: PathBuf,
    database: String,
}

impl Ours {
    /// Sows a database with so many networks around, and serves it. Without an address it is SQLite, in a folder of its own.
    pub fn start(database: Option<&str>, around: usize) -> Self {
        let folder = std::env::temp_dir().join(format!("leerkring-bench-{}-{}", std::process::id(), keys::random_token()));
        std::fs::create_dir_all(&folder).unwrap();
        let database = database.map_or_else(|| format!("sqlite:{}", folder.join("leerkring.db").display()), str::to_owned);
        sow(&database, around);
        let (mail, figures) = (folder.join("mail"), format!("127.0.0.1:{}", free()));
        let process = serve(&database, &mail, &figures);
        Self { process, mail, figures, folder, database }
    }

    /// How long another process takes until it answers from this very database.
    pub fn another_start(&self) -> Duration {
        serve(&self.database, &self.mail, &format!("127.0.0.1:{}", free())).started_in
    }

    /// The full address of a path.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.process.address)
    }

    /// How many statements it sent to its database so far.
    pub async fn statements(&self) -> f64 {
        let text = reqwest::get(format!("http://{}/metrics", self.figures)).await.unwrap().text().await.unwrap();
        let line = text.lines().find(|line| line.starts_with("leerkring_database_statements_total ")).expect("a figure");
        line.rsplit(' ').next().unwrap().parse().unwrap()
    }

    /// The page of the open poll.
    pub fn poll(&self) -> String {
        self.at(&format!("/networks/{CROWD}/sessions/{MEETING}/polls/{POLL}"))
    }

    /// The secret address of the 200 sessions.
    pub fn feed(&self) -> String {
        self.at(&feeds::address(&Keys::new(SECRET).unwrap(), &FeedId::parse(FEED).unwrap()))
    }

    /// The page with 50 items.
    pub fn page(&self) -> String {
        self.at(&format!("/networks/{NETWORK}/sessions/{SESSION}"))
    }
}

fn serve(database: &str, mail: &Path, figures: &str) -> Process {
    let port = free();
    let mut command = Command::new(env!("CARGO_BIN_EXE_leerkring"));
    command.arg("serve").env("LEERKRING_DATABASE_URL", database).env("LEERKRING_LISTEN", format!("127.0.0.1:{port}"));
    command.env("LEERKRING_MAIL_DIR", mail).env("LEERKRING_SECRET", SECRET).env("RUST_LOG", "warn");
    command.env("LEERKRING_METRICS_LISTEN", figures);
    Process::answering(&mut command, &format!("http://127.0.0.1:{port}"))
}

impl Drop for Ours {
    fn drop(&mut self) {
        self.process.end();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What a browser of the nth person sends along.
pub fn cookie(number: usize) -> String {
    format!("login={}", token(number))
}

/// The mail address of the nth person.
pub fn email(number: usize) -> String {
    format!("coach{number}@example.org")
}

fn token(number: usize) -> String {
    format!("meting-{number:0>32}")
}

fn free() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn sow(database: &str, around: usize) {
    // A thread of its own: the runtime that waits for PostgreSQL cannot be dropped inside another.
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
            let _inside = runtime.enter();
            let mut db = Db::open(&database.parse().unwrap()).unwrap();
            migrate(&mut db).unwrap();
            let rows = format!("BEGIN;{}{}", include_str!("../../tests/support/cast.sql"), rows());
            on!(db, |c| c.batch_execute(&rows)).unwrap();
            // Sealed as Leerkring seals them: it would seal what lies open while it is measured.
            let lock = Sealing { secret: SECRET.into(), case_keys: "".into() }.vault().unwrap().forge();
            for number in 0..around {
                let rows = network(number, &lock);
                on!(db, |c| c.batch_execute(&rows)).unwrap();
            }
            on!(db, |c| c.batch_execute("COMMIT;")).unwrap();
            if database.starts_with("sqlite:") {
                // On the disk, so that nobody who starts afterwards waits until it is.
                on!(db, |c| c.batch_execute("PRAGMA wal_checkpoint(TRUNCATE);")).unwrap();
            }
        });
    });
}

fn now() -> String {
    Clock::default().now().format("'%Y-%m-%dT%H:%M:%S%.6fZ'").to_string()
}

/// One of the networks around, that nobody of the measurements enters.
fn network(number: usize, lock: &(Lock, Wrapped)) -> String {
    let (now, id) = (now(), format!("000000000000700080000001{number:08}"));
    let mut sql = format!(
        "INSERT INTO networks (id, name, region, about, zone, seats, state, version, created_at)
         VALUES ('{id}', 'Netwerk {number}', 'limburg', '', 'Europe/Brussels', 12, 'running', 1, {now});"
    );
    for n in 0..EACH {
        let (person, row) = (format!("000000000000700080000002{number:05}{n:03}"), format!("000000000000700080000003{number:05}{n:03}"));
        let words = r#"{"title":"Een case","context":"Er was eens","question":"Hoe kan ik?"}"#;
        let (sealed, key) = (lock.0.seal(&format!("case {row}"), words), lock.1.as_str());
        write!(
            sql,
            "INSERT INTO persons (id, email, name, language, created_at) VALUES ('{person}', 'buur{number}-{n}@example.org', 'Buur {n}', 'nl', {now});
             INSERT INTO memberships (network_id, id, person_id, role, state, created_at) VALUES ('{id}', '{row}', '{person}', 'member', 'active', {now});
             INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
             VALUES ('{id}', '{row}', {n}, 'Samenkomst', {now}, {now}, 'on_site', 'Hasselt', '', 'held', 0, 0, '{person}', {now});
             INSERT INTO cases (network_id, id, presenter_id, sealed, key, level, state, version, created_at, updated_at)
             VALUES ('{id}', '{row}', '{person}', '{sealed}', '{key}', 'network', 'accepted', 0, {now}, {now});
             INSERT INTO questions (network_id, id, asker_id, title, body, state, version, created_at, updated_at)
             VALUES ('{id}', '{row}', '{person}', 'Een vraag', 'Mag dat?', 'answered', 0, {now}, {now});"
        )
        .unwrap();
    }
    sql
}

/// Rows that both databases read alike.
fn rows() -> String {
    let now = now();
    let mut sql = String::new();
    for n in 0..PEOPLE {
        let person = format!("00000000000070008000000000a{n:05}");
        let membership = format!("00000000000070008000000000d{n:05}");
        let login = format!("00000000000070008000000000e{n:05}");
        let (email, hash) = (email(n), keys::hash(&token(n)));
        write!(
            sql,
            "INSERT INTO persons (id, email, name, language, created_at) VALUES ('{person}', '{email}', 'Coach {n}', 'nl', {now});
             INSERT INTO memberships (network_id, id, person_id, role, state, created_at)
             SELECT id, '{membership}', '{person}', 'member', 'active', {now} FROM networks WHERE id = '{CROWD}' OR {n} < {ATTENDEES};
             INSERT INTO signatures (network_id, charter_id, person_id, body_hash, typed_name, signed_at)
             SELECT m.network_id, s.charter_id, '{person}', s.body_hash, 'Coach {n}', {now} FROM memberships m
             JOIN signatures s ON s.network_id = m.network_id AND s.typed_name IN ('Greet Aerts', 'Sofie Daems')
             WHERE m.person_id = '{person}';
             INSERT INTO logins (id, person_id, token_hash, agent, created_at, seen_at)
             VALUES ('{login}', '{person}', '{hash}', 'bench', {now}, {now});"
        )
        .unwrap();
    }
    for n in 0..ATTENDEES {
        write!(
            sql,
            "INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at)
             VALUES ('{NETWORK}', '{SESSION}', '00000000000070008000000000a{n:05}', 'coming', {now});"
        )
        .unwrap();
    }
    for n in 1..=50 {
        write!(
            sql,
            "INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at)
             VALUES ('{NETWORK}', '0000000000007000800000000000f{n:03}', '{SESSION}', 'talk', 'Grenzen in de begeleiding, deel {n}', '',
             10, {n}, 'scheduled', '00000000000070008000000000000a01', 1, {now});"
        )
        .unwrap();
    }
    write!(
        sql,
        "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         SELECT '{CROWD}', '{MEETING}', number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at
         FROM sessions WHERE id = '{SESSION}';
         INSERT INTO polls (network_id, id, session_id, title, statements, state, threshold, created_by, created_at)
         VALUES ('{CROWD}', '{POLL}', '{MEETING}', 'Hoe gaat het?', '[\"Ik durf alles te zeggen.\"]', 'open', 5,
         '00000000000070008000000000000a01', {now});"
    )
    .unwrap();
    sql.push_str(&room(&now));
    sql.push_str(&seasons(&now));
    sql
}

/// A method that runs in the crowd's session; the first person holds its console.
fn room(now: &str) -> String {
    let leader = format!("00000000000070008000000000a{:05}", 0);
    let method = serde_json::to_string(&leerkring::methods::library()[0]).unwrap().replace('\'', "''");
    let run = RUN.rsplit('/').next().unwrap();
    format!(
        "INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at)
         VALUES ('{CROWD}', '00000000000070008000000000000e01', '{MEETING}', 'intervision', '', '', 60, 1, 'in_progress', '{leader}', 1, {now});
         INSERT INTO runs (network_id, id, session_id, item_id, method, state, leader_id, step, began_at, extra, version, created_at)
         VALUES ('{CROWD}', '{run}', '{MEETING}', '00000000000070008000000000000e01', '{method}', 'running', '{leader}', 0, {now}, 0, 1, {now});"
    )
}

/// 200 sessions of one network, which the last person reads with a calendar.
fn seasons(now: &str) -> String {
    let person = format!("00000000000070008000000000a{:05}", PEOPLE - 1);
    let mut sql = format!(
        "INSERT INTO networks (id, name, region, about, zone, seats, state, version, created_at)
         SELECT '{SEASONS}', 'Kring met een verleden', region, about, zone, seats, state, version, created_at FROM networks WHERE id = '{NETWORK}';
         INSERT INTO memberships (network_id, id, person_id, role, state, created_at)
         VALUES ('{SEASONS}', '00000000000070008000000000000d0e', '{person}', 'member', 'active', {now});
         INSERT INTO feeds (person_id, scope, id, case_titles, alarm, created_at)
         VALUES ('{person}', '{SEASONS}', '{FEED}', FALSE, 'day', {now});"
    );
    for n in 1..=200 {
        write!(
            sql,
            "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
             VALUES ('{SEASONS}', '0000000000007000800000000000c{n:03}', {n}, 'Grenzen in de begeleiding, deel {n}', {now}, {now}, 'on_site',
             'De Serre, Hasselt', '', 'agenda_open', 0, 1, '00000000000070008000000000000a01', {now});"
        )
        .unwrap();
    }
    sql
}
