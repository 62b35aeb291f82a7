//! Live updates: who hears, who does not, and what ends a socket.

use crate::both;
use crate::support::app::{TestApp, run};
use crate::support::both::Kind;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OFFICER, OTHER_NETWORK, STRANGER};
use crate::support::socket::{Brought, Socket};
use crate::support::visitor::Visitor;
use leerkring::db::on;
use leerkring::ids::{NetworkId, PersonId};
use leerkring::live::Topic;
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpSocket, TcpStream};

both!(
    a_change_reaches_those_who_may_see_it_and_nobody_else,
    a_change_that_was_undone_is_never_heard,
    who_signs_out_is_let_go_within_a_second,
    who_loses_a_seat_is_let_go_and_hears_nothing_more,
    a_page_of_another_site_cannot_listen,
    a_browser_that_talks_is_let_go,
    a_stuck_browser_is_let_go_while_others_go_on,
    the_end_of_the_process_closes_sockets_properly,
);

fn network(id: &str) -> NetworkId {
    NetworkId::parse(id).unwrap()
}

async fn open(app: &TestApp, visitor: &Visitor) -> Socket {
    Socket::open_at(&app.site, visitor, Some(&app.site)).await.unwrap()
}

async fn announce(app: &TestApp, topic: Topic, id: &str) {
    let id = id.to_owned();
    app.state.write(move |db| Ok(db.announce(topic, "poll", &id)?)).await.unwrap();
}

async fn a_change_reaches_those_who_may_see_it_and_nobody_else(app: &TestApp) {
    let (member, facilitator) = (app.enter(MEMBER).await, app.enter(FACILITATOR).await);
    let (stranger, officer) = (app.enter(STRANGER).await, app.enter(OFFICER).await);
    let (mut member, mut facilitator) = (open(app, &member).await, open(app, &facilitator).await);
    let (mut stranger, mut officer) = (open(app, &stranger).await, open(app, &officer).await);
    announce(app, Topic::Network(network(NETWORK)), "1").await;
    member.brings(&["poll/1"]).await;
    facilitator.brings(&["poll/1"]).await;
    announce(app, Topic::Facilitators(network(NETWORK)), "2").await;
    facilitator.brings(&["poll/2"]).await;
    // What the others hear first is what came last.
    announce(app, Topic::Facilitators(network(OTHER_NETWORK)), "3").await;
    stranger.brings(&["poll/3"]).await;
    announce(app, Topic::Officers, "4").await;
    officer.brings(&["poll/4"]).await;
    announce(app, Topic::Person(PersonId::parse(MEMBER.id).unwrap()), "5").await;
    member.brings(&["poll/5"]).await;
}

async fn a_change_that_was_undone_is_never_heard(app: &TestApp) {
    let mut socket = open(app, &app.enter(MEMBER).await).await;
    let undone = app.state.write(|db| -> Result<(), _> {
        db.announce(Topic::Network(network(NETWORK)), "poll", "undone")?;
        Err(leerkring::web::Error::NotFound)
    });
    assert!(undone.await.is_err());
    announce(app, Topic::Network(network(NETWORK)), "done").await;
    socket.brings(&["poll/done"]).await;
}

async fn who_signs_out_is_let_go_within_a_second(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    let mut socket = open(app, &member).await;
    let page = member.see("/settings").await;
    member.press(&page, "/sign-out").await.answers(303);
    let begun = Instant::now();
    socket.loses_its_seat().await;
    assert!(begun.elapsed() < Duration::from_secs(1));
    assert_eq!(Socket::open_at(&app.site, &member, Some(&app.site)).await.err(), Some(303));
}

async fn who_loses_a_seat_is_let_go_and_hears_nothing_more(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    let mut socket = open(app, &member).await;
    let end = format!("UPDATE memberships SET state = 'ended' WHERE person_id = '{}'", MEMBER.id);
    let written = app.state.write(move |db| {
        on!(db, |c| diesel::RunQueryDsl::execute(diesel::sql_query(end), c))?;
        db.revoke(Topic::Person(PersonId::parse(MEMBER.id).unwrap()))?;
        Ok(db.announce(Topic::Network(network(NETWORK)), "poll", "after")?)
    });
    written.await.unwrap();
    socket.loses_its_seat().await;
    let mut again = open(app, &member).await;
    announce(app, Topic::Network(network(NETWORK)), "later").await;
    announce(app, Topic::Person(PersonId::parse(MEMBER.id).unwrap()), "own").await;
    again.brings(&["poll/own"]).await;
}

async fn a_page_of_another_site_cannot_listen(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    for origin in [None, Some("null"), Some("https://evil.example"), Some("http://127.0.0.1:1")] {
        assert_eq!(Socket::open_at(&app.site, &member, origin).await.err(), Some(403), "{origin:?}");
    }
    assert_eq!(Socket::open_at(&app.site, &app.visitor(), Some(&app.site)).await.err(), Some(303));
}

async fn a_browser_that_talks_is_let_go(app: &TestApp) {
    let member = app.enter(MEMBER).await;
    let mut socket = open(app, &member).await;
    socket.say("hello").await;
    assert_eq!(socket.next().await, Brought::Close(1008));
    let mut socket = open(app, &member).await;
    socket.say(&"x".repeat(100_000)).await;
    assert_eq!(socket.next().await, Brought::Close(1009));
}

async fn a_stuck_browser_is_let_go_while_others_go_on(app: &TestApp) {
    let stuck = open(app, &app.enter(STRANGER).await).await;
    let mut reader = open(app, &app.enter(MEMBER).await).await;
    let (theirs, ours) = (Topic::Network(network(OTHER_NETWORK)), Topic::Network(network(NETWORK)));
    for round in 0..300 {
        // Its inbox is full, or a send to it took too long: whichever comes first.
        if app.state.hub.counts().listeners == 1 {
            break;
        }
        // Long names, so that the buffers of the machine are full before long.
        let (theirs, bulk) = (theirs.clone(), format!("{round}-{}", "x".repeat(60_000)));
        for part in 0..10 {
            app.state.hub.publish(leerkring::live::Signal::Changed(theirs.clone(), format!("{part}{bulk}")));
        }
        announce(app, ours.clone(), &round.to_string()).await;
        reader.brings(&[&format!("poll/{round}")]).await;
    }
    assert_eq!(app.state.hub.counts().listeners, 1);
    drop(stuck);
}

/// Opens the socket of a visitor's page by hand, through a window that holds next to nothing.
async fn open_and_never_read(app: &TestApp, visitor: &Visitor) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(app.site.trim_start_matches("http://").parse().unwrap()).await.unwrap();
    let (site, cookies) = (&app.site, visitor.cookies());
    let upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==";
    let asked = format!("GET /live HTTP/1.1\r\nHost: leerkring\r\nOrigin: {site}\r\nCookie: {cookies}\r\n{upgrade}\r\n\r\n");
    stream.write_all(asked.as_bytes()).await.unwrap();
    stream
}

#[test]
fn the_connection_of_a_browser_that_never_reads_is_closed() {
    run(Kind::Sqlite, async |app| {
        let mut stuck = open_and_never_read(app, &app.enter(MEMBER).await).await;
        let begun = Instant::now();
        let mut tick = tokio::time::interval(Duration::from_millis(100));
        let mut listened = false;
        let bulk = "x".repeat(60_000);
        // First its place in the hub goes, then the connection: what it says is answered by a reset.
        loop {
            tick.tick().await;
            assert!(begun.elapsed() < Duration::from_secs(40), "the connection is still open");
            let listeners = app.state.hub.counts().listeners;
            listened |= listeners == 1;
            if listeners == 1 {
                for part in 0..10 {
                    app.state.hub.publish(leerkring::live::Signal::Changed(Topic::Network(network(NETWORK)), format!("{part}{bulk}")));
                }
            } else if listened && stuck.write_all(b"x").await.is_err() {
                break;
            }
        }
    });
}

async fn the_end_of_the_process_closes_sockets_properly(app: &TestApp) {
    let mut socket = open(app, &app.enter(MEMBER).await).await;
    app.state.hub.close();
    assert_eq!(socket.next().await, Brought::Close(1012));
}

#[test]
fn what_one_node_writes_the_other_shows() {
    run(Kind::Postgres, async |app| {
        let other = app.second_node().await;
        let member = app.enter(MEMBER).await;
        let origin = other.site.clone();
        let mut socket = Socket::open_at(&other.site, &member, Some(&origin)).await.unwrap();
        announce(app, Topic::Network(network(NETWORK)), "1").await;
        socket.brings(&["poll/1"]).await;
        // A node whose line is lost assumes nothing: its browsers ask for their seats again.
        let lines = "pg_stat_activity WHERE datname = current_database() AND application_name = 'leerkring live'";
        app.sow(format!("SELECT pg_terminate_backend(pid) FROM {lines}")).await;
        socket.loses_its_seat().await;
        let mut socket = Socket::open_at(&other.site, &member, Some(&origin)).await.unwrap();
        announce(app, Topic::Network(network(NETWORK)), "2").await;
        socket.brings(&["poll/2"]).await;
        other.stop().await;
    });
}
