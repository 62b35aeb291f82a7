//! The program as it is run: what it has acknowledged survives, it ends in time, and refuses to start by halves.

use crate::support::app::{TestApp, run};
use crate::support::both::{Kind, Scratch};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK};
use crate::support::server::{Server, codes_in};
use crate::support::socket::{Brought, Socket};
use crate::support::visitor::Visitor;
use diesel::RunQueryDsl;
use leerkring::db::{DatabaseUrl, Db, on};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

const EMAIL: &str = "dirk@example.org";

/// Asks for a code, and comes in with it.
async fn sign_in(server: &Server, visitor: &Visitor) {
    let door = visitor.see("/sign-in").await;
    visitor.fill(&door, "/sign-in", &[("email", EMAIL)]).await.answers(303);
    let code = codes_in(&server.mail_folder()).await;
    let page = visitor.see("/sign-in/code").await;
    visitor.fill(&page, "/sign-in/code", &[("code", &code)]).await.answers(303);
}

#[actix_web::test]
async fn what_was_acknowledged_survives_a_killed_process() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = Scratch::empty(kind);
        let mut server = Server::new(&database.url());
        server.run(&["person", "add", "--email", EMAIL, "--name", "Dirk Wouters", "--role", "admin"]);
        server.start().await;
        let visitor = Visitor::new(&server.site());
        sign_in(&server, &visitor).await;
        server.kill();
        server.start().await;
        visitor.see("/settings").await.says("Dirk");
    }
}

#[test]
fn processes_that_start_together_bring_the_database_up_to_date_once() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = Scratch::empty(kind);
        let server = Server::new(&database.url());
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| server.run(&["migrate"]));
            }
        });
        server.run(&["person", "add", "--email", EMAIL, "--name", "Dirk Wouters", "--role", "admin"]);
    }
}

#[actix_web::test]
async fn without_its_database_it_lives_and_is_not_ready() {
    let database = Scratch::empty(Kind::Postgres);
    let mut server = Server::new(&database.url());
    server.start().await;
    let visitor = Visitor::new(&server.site());
    visitor.see("/readyz").await;
    drop(database);
    visitor.get("/readyz").await.answers(503);
    visitor.see("/healthz").await;
}

#[actix_web::test]
async fn what_is_under_way_is_answered_before_it_stops() {
    let database = Scratch::empty(Kind::Sqlite);
    let mut server = Server::new(&database.url());
    server.start().await;
    let mut line = TcpStream::connect(server.address()).unwrap();
    let head = "POST /sign-in HTTP/1.1\r\nHost: leerkring\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n";
    line.write_all(format!("{head}Expect: 100-continue\r\n\r\n").as_bytes()).unwrap();
    let mut said = [0; 12];
    line.read_exact(&mut said).unwrap();
    assert_eq!(&said, b"HTTP/1.1 100");
    server.close_its_door().await;
    line.write_all(b"email=a@b.com").unwrap();
    let mut answer = String::new();
    line.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("HTTP/1.1 403"), "{answer}");
    assert!(server.ends().success());
}

#[actix_web::test]
async fn a_request_to_stop_is_followed_within_ten_seconds_and_sockets_are_closed_properly() {
    let database = Scratch::empty(Kind::Sqlite);
    let mut server = Server::new(&database.url());
    server.run(&["person", "add", "--email", EMAIL, "--name", "Dirk Wouters", "--role", "admin"]);
    server.start().await;
    let visitor = Visitor::new(&server.site());
    sign_in(&server, &visitor).await;
    let mut socket = Socket::open_at(&server.site(), &visitor, Some(&server.site())).await.unwrap();
    let begin = Instant::now();
    assert!(server.terminate().success());
    assert!(begin.elapsed() < Duration::from_secs(10));
    assert_eq!(socket.next().await, Brought::Close(1012));
}

#[test]
fn it_does_not_start_by_halves_and_says_why() {
    let database = Scratch::empty(Kind::Sqlite);
    for (setting, value, reason) in [
        ("LEERKRING_SECRET", "", "LEERKRING_SECRET is missing"),
        ("LEERKRING_SECRET", "te kort", "LEERKRING_SECRET is too short"),
        ("LEERKRING_DATABASE_URL", "postgres://nobody@127.0.0.1:1/nothing", "database"),
        ("LEERKRING_DATABASE_URL", "sqlite:/no/such/folder/leerkring.db", "database"),
        ("LEERKRING_PUBLIC_URL", "http://leerkring.example", "LEERKRING_PUBLIC_URL is plain http"),
    ] {
        let refusal = Server::new(&database.url()).with(setting, value).refuses_to_start();
        assert!(refusal.contains(reason), "{setting}={value}: {refusal}");
    }
}

#[test]
fn a_rule_says_no_on_the_command_line_in_a_sentence_and_no_password_is_repeated() {
    let database = Scratch::new(Kind::Sqlite);
    let officer = ["person", "add", "--email", MEMBER.email, "--name", MEMBER.name, "--role", "officer"];
    let said = Server::new(&database.url()).refuses(&officer);
    assert!(said.starts_with("Error: Somebody who sits in a network cannot answer for VDAB."), "{said}");
    for arguments in [&["serve"][..], &["migrate"], &officer] {
        let said = Server::new("postgres://kring:geheim@localhost:heim/leerkring").refuses(arguments);
        assert!(said.contains("LEERKRING_DATABASE_URL cannot be used") && !said.contains("heim"), "{said}");
    }
}

#[test]
fn about_tls_that_cannot_be_used_it_says_what_to_do() {
    let database = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("postgres://kring@{}/leerkring", database.local_addr().unwrap());
    let offers_tls_and_talks_nonsense = std::thread::spawn(move || {
        let (mut line, _) = database.accept().unwrap();
        line.read_exact(&mut [0; 8]).unwrap();
        line.write_all(b"SGoedendag, ik ben geen TLS.").unwrap();
        let _ = line.read_to_end(&mut Vec::new());
    });
    let said = Server::new(&address).refuses_to_start();
    assert!(said.contains("?sslmode=disable") && said.contains("SSL_CERT_FILE"), "{said}");
    offers_tls_and_talks_nonsense.join().unwrap();
}

#[test]
fn the_demonstration_is_for_this_machine_alone() {
    let database = Scratch::empty(Kind::Sqlite);
    let said = Server::new(&database.url()).refuses(&["demo", "--listen", "0.0.0.0:0"]);
    assert!(said.contains("the demonstration listens on loopback only"), "{said}");
}

#[test]
fn on_a_taken_address_it_says_so_and_nothing_of_its_own_code() {
    let database = Scratch::empty(Kind::Sqlite);
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = Server::new(&database.url()).with("LEERKRING_LISTEN", &address).with("RUST_BACKTRACE", "1").refuses_to_start();
    assert!(said.starts_with(&format!("Error: cannot listen on {address}: ")) && said.trim().lines().count() == 1, "{said}");
}

#[test]
fn of_what_was_erased_no_word_stays_in_the_file() {
    run(Kind::Sqlite, async |app: &TestApp| {
        let word = "zonnebloemveld";
        app.sow(include_str!("doors/things.sql").replace("'Vraag eerst.'", &format!("'{}'", word.repeat(40)))).await;
        let DatabaseUrl::Sqlite(path) = app.state.config.database.clone() else { panic!("not a file") };
        let holds = || {
            ["", "-wal"].iter().any(|part| {
                let bytes = std::fs::read(format!("{}{part}", path.display())).unwrap_or_default();
                bytes.windows(word.len()).any(|window| window == word.as_bytes())
            })
        };
        assert!(holds(), "it was there");
        let (greet, learned) = (app.enter(FACILITATOR).await, format!("/networks/{NETWORK}/learned"));
        let page = greet.see(&learned).await;
        greet.press(&page, &format!("DELETE {learned}/00000000000070008000000000000f42")).await.answers(303);
        greet.see(&learned).await.hides(word);
        app.do_rounds().await;
        assert!(!holds());
        app.deliver_mail().await;
    });
}

/// PostgreSQL ends a statement that takes too long, and whoever waited for it is told; the connection serves on.
#[test]
fn a_statement_that_takes_too_long_is_ended_and_the_next_is_answered() {
    run(Kind::Postgres, async |app| {
        let setting = diesel::dsl::sql::<diesel::sql_types::Text>("current_setting('statement_timeout')");
        let limit = |db: &mut Db| Ok(on!(db, |c| diesel::select(setting).get_result::<String>(c))?);
        assert_eq!(app.state.write(limit).await.unwrap(), "1min", "every connection that serves requests has the limit");
        // A minute is long for a test: this one statement has less.
        let begin = Instant::now();
        let stuck = app.state.write(|db| {
            on!(db, |c| diesel::sql_query("SET LOCAL statement_timeout = '200ms'").execute(c))?;
            on!(db, |c| diesel::sql_query("SELECT 1 FROM pg_sleep(60)").execute(c))?;
            Ok(())
        });
        let told = stuck.await.unwrap_err();
        assert!(format!("{told}").contains("statement timeout") && begin.elapsed() < Duration::from_secs(20), "{told}");
        app.enter(MEMBER).await.see("/home").await.says("Mijn leerkring");
    });
}
