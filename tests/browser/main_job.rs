//! The main job, by hand: a facilitator, a coach, an officer of VDAB; each sees at once what the others do. On one
//! database the coach alone is on a phone, on the other the facilitator and the officer are.

use crate::both;
use crate::support::app::TestApp;
use crate::support::browser::{Browser, Screen};
use crate::support::cast::{FACILITATOR, OFFICER};
use crate::support::visitor::Visitor;
use leerkring::db::DatabaseUrl;

mod case;
mod circle;
mod digest;
mod poll;
mod question;

/// The coach with a screen.
const ILSE: (&str, &str) = ("Ilse Van Damme", "ilse@example.org");
/// The other coaches, who need no screen.
const OTHERS: [(&str, &str); 3] =
    [("Bart Claes", "bart@example.org"), ("Els D'Hondt", "els@example.org"), ("Karim Benali", "karim@example.org")];

/// Everybody around the table, and where it stands.
struct Table<'a> {
    app: &'a TestApp,
    greet: Browser,
    ilse: Browser,
    veerle: Browser,
    others: Vec<Visitor>,
    network: String,
    session: String,
}

both!(the_whole_loop_of_a_network_by_hand);
async fn the_whole_loop_of_a_network_by_hand(app: &TestApp) {
    let (hosts, guest) = match app.state.config.database {
        DatabaseUrl::Sqlite(_) => (Screen::Desk, Screen::Phone),
        DatabaseUrl::Postgres(_) => (Screen::Phone, Screen::Desk),
    };
    let mut table = Table {
        app,
        greet: Browser::open("Greet", &app.site, hosts).await,
        ilse: Browser::open("Ilse", &app.site, guest).await,
        veerle: Browser::open("Veerle", &app.site, hosts).await,
        others: Vec::new(),
        network: String::new(),
        session: String::new(),
    };
    table.begin_a_circle().await;
    table.take_seats().await;
    table.bring_a_case().await;
    table.put_it_on_the_agenda().await;
    table.ask_all().await;
    table.ask_the_authority().await;
    table.hear_once_a_day().await;
    table.greet.close().await;
    table.ilse.close().await;
    table.veerle.close().await;
}
