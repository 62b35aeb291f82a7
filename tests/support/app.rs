//! The app as the tests start it: the real one, at a free port, with a clock that moves and letters that stay.

use super::both::{Kind, Scratch};
use super::cast::{self, Person};
use super::server::six_digits;
use super::visitor::Visitor;
use chrono::Duration;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use leerkring::clock::Clock;
use leerkring::config::Config;
use leerkring::db::schema::mails;
use leerkring::db::{Among, on};
use leerkring::jobs::{Background, rounds};
use leerkring::mail::KeptMail;
use leerkring::state::State;
use leerkring::vault::Vault;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The key that seals cases in tests.
pub const MASTER: [u8; 32] = [7; 32];

/// A running Leerkring, with the cast in it.
pub struct TestApp {
    /// The parts of the process.
    pub state: Arc<State>,
    /// The time, which a test moves.
    pub clock: Clock,
    /// Its address.
    pub site: String,
    background: Background,
    server: actix_web::dev::ServerHandle,
}

/// Runs a test on one database. A letter that was never sent, or could not be, fails it.
pub fn run(kind: Kind, test: impl AsyncFn(&TestApp)) {
    let database = Scratch::new(kind);
    actix_web::rt::System::new().block_on(async {
        let app = TestApp::start(&database).await;
        test(&app).await;
        let unsent = app.unsent().await;
        assert!(unsent.is_empty(), "letters that were not sent (`app.deliver_mail()` sends them): {unsent:?}");
        app.stop().await;
    });
}

impl TestApp {
    /// Starts on a database that has the cast in it.
    pub async fn start(database: &Scratch) -> Self {
        let clock = Clock::default();
        clock.set(cast::TODAY.parse().unwrap());
        let config = Config::alone(free(), database.url().parse().unwrap()).unwrap();
        Self::with(Config { vault: Arc::new(Vault::new(MASTER, [])), ..config }, clock).await
    }

    /// Starts the demonstration on an empty database.
    pub async fn demonstration(database: &Scratch) -> Self {
        let clock = Clock::default();
        clock.set(cast::TODAY.parse().unwrap());
        let config = Config::alone(free(), database.url().parse().unwrap()).unwrap();
        let app = Self::with(Config { demo: true, ..config }, clock).await;
        let now = app.clock.now();
        app.state.write(move |db| leerkring::demo::fill(db, now)).await.unwrap();
        app
    }

    /// Another process on the same database.
    pub async fn second_node(&self) -> Self {
        let listen = free();
        let public_url = format!("http://{listen}").parse().unwrap();
        Self::with(Config { listen, public_url, ..(*self.state.config).clone() }, self.clock.clone()).await
    }

    /// Another process on the same database, which stands behind a proxy that speaks https.
    pub async fn behind_https(&self) -> Self {
        let public_url = "https://leerkring.example".parse().unwrap();
        Self::with(Config { listen: free(), public_url, ..(*self.state.config).clone() }, self.clock.clone()).await
    }

    /// Another process on the same database, with other keys of cases.
    pub async fn node_with(&self, vault: Vault) -> Self {
        let listen = free();
        let public_url = format!("http://{listen}").parse().unwrap();
        Self::with(Config { listen, public_url, vault: Arc::new(vault), ..(*self.state.config).clone() }, self.clock.clone()).await
    }

    async fn with(config: Config, clock: Clock) -> Self {
        let listener = TcpListener::bind(config.listen).unwrap();
        let site = format!("http://{}", config.listen);
        let state = leerkring::app::build(config, clock.clone()).await.unwrap();
        let server = leerkring::app::serve(state.clone(), listener).unwrap();
        let (handle, background) = (server.handle(), Background::live(state.clone()));
        actix_web::rt::spawn(server);
        Self { state, clock, site, background, server: handle }
    }

    /// Somebody who has never been here.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.site)
    }

    /// Somebody of the cast, signed in with the code that came by mail.
    pub async fn enter(&self, person: Person) -> Visitor {
        self.enter_as(person.email).await
    }

    /// Whoever has this address, signed in with the code that came by mail.
    pub async fn enter_as(&self, email: &str) -> Visitor {
        let visitor = self.visitor();
        let door = visitor.see("/sign-in").await;
        visitor.fill(&door, "/sign-in", &[("email", email)]).await.answers(303);
        self.deliver_mail().await;
        let code = self.letters_to(email).iter().find_map(|letter| six_digits(&letter.words.subject)).expect("a letter with a code");
        let page = visitor.see("/sign-in/code").await;
        visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(303);
        visitor
    }

    /// Moves the clock, without waiting.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Does every round of the timetable that is due.
    pub async fn do_rounds(&self) {
        rounds::run_due(&self.state).await.unwrap();
    }

    /// Sends every letter that is due.
    pub async fn deliver_mail(&self) {
        self.state.mailer.work().await.unwrap();
    }

    /// All letters that left, the newest first.
    pub fn letters(&self) -> Vec<KeptMail> {
        self.state.mailer.postman.kept()
    }

    /// The letters that somebody received, the newest first.
    pub fn letters_to(&self, email: &str) -> Vec<KeptMail> {
        self.state.mailer.postman.kept().into_iter().filter(|letter| letter.to.1 == email).collect()
    }

    /// How many statements the database was sent so far.
    pub fn statements(&self) -> u64 {
        self.state.db.stats().statements.load(Ordering::Relaxed)
    }

    /// Ends it, with all its sockets.
    pub async fn stop(self) {
        self.background.stop().await;
        self.server.stop(false).await;
    }

    /// The kinds of the letters that wait, or could not be sent.
    async fn unsent(&self) -> Vec<String> {
        let waiting = mails::table.filter(mails::state.one_of(["waiting", "failed"])).select(mails::kind);
        self.state.read(move |db| Ok(on!(db, |c| waiting.load(c))?)).await.unwrap()
    }

    /// Writes rows as they are, for what no gesture makes yet. The words must suit both databases.
    pub async fn sow(&self, rows: impl Into<String>) {
        let rows = rows.into();
        self.state.write(move |db| Ok(on!(db, |c| c.batch_execute(&rows))?)).await.unwrap();
    }
}

/// An address that nobody listens on.
fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}
