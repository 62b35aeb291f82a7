//! The whole table of addresses. The first line that fits wins, so an exact address stands before a pattern.

use crate::web::guard::explain;
use crate::web::{assets, error::Error, seat};
use crate::{cases, demo, health, live, networks, notices, people, polls, questions, sessions};
use actix_web::Route;
use actix_web::guard;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};

macro_rules! addresses {
    ($($method:ident $path:literal => $handler:path;)*) => {
        /// Every address of a page or form, with its method: `tests/app/doors.rs` sends every visitor to each.
        pub const ADDRESSES: &[(&str, &str)] = &[$((stringify!($method), $path)),*];

        fn pages(cfg: &mut ServiceConfig) {
            $(cfg.route($path, on(Method::$method).to($handler));)*
        }
    };
}

addresses! {
    // people
    GET "/sign-in" => people::pages::sign_in::show;
    POST "/sign-in" => people::pages::sign_in::ask_code;
    GET "/sign-in/code" => people::pages::sign_in::show_code;
    POST "/sign-in/code" => people::pages::sign_in::enter;
    POST "/sign-out" => people::pages::sign_in::leave;
    GET "/settings" => people::pages::settings::show;
    POST "/settings" => people::pages::settings::save;
    POST "/settings/theme" => people::pages::settings::choose_theme;
    POST "/settings/language" => people::pages::settings::choose_language;
    DELETE "/settings/logins/{login}" => people::pages::settings::end_login;
    GET "/people" => people::pages::admin::show;
    POST "/people" => people::pages::admin::add;
    POST "/people/{person}/roles" => people::pages::admin::give_role;
    DELETE "/people/{person}/roles/{role}" => people::pages::admin::take_role;
    // networks
    GET "/" => networks::catalogue::pages::index;
    GET "/catalogue/{network}" => networks::catalogue::pages::show;
    GET "/networks/new" => networks::pages::new;
    POST "/networks" => networks::pages::create;
    GET "/networks/publications" => networks::catalogue::pages::publications;
    GET "/networks/{network}" => networks::pages::show;
    POST "/networks/{network}/publication-request" => networks::pages::ask_publication;
    POST "/networks/{network}/publication" => networks::pages::publish;
    GET "/networks/{network}/charter" => networks::charter::pages::show;
    POST "/networks/{network}/charter/signature" => networks::charter::pages::set_signature;
    GET "/networks/{network}/invitations" => networks::invitations::pages::new;
    POST "/networks/{network}/invitations" => networks::invitations::pages::send;
    GET "/networks/{network}/today" => networks::pages::show_today;
    GET "/networks/{network}/members" => networks::members::pages::list;
    POST "/networks/{network}/members/{membership}/removal" => networks::members::pages::remove;
    POST "/networks/{network}/departure" => networks::members::pages::leave;
    // sessions
    GET "/networks/{network}/sessions/new" => sessions::pages::new;
    GET "/networks/{network}/sessions/next" => sessions::pages::next;
    POST "/networks/{network}/sessions" => sessions::pages::create;
    GET "/networks/{network}/sessions/{session}" => sessions::pages::show;
    POST "/networks/{network}/sessions/{session}" => sessions::pages::change;
    GET "/networks/{network}/sessions/{session}/edit" => sessions::pages::edit;
    GET "/networks/{network}/sessions/{session}/head" => sessions::pages::head;
    GET "/networks/{network}/sessions/{session}/agenda" => sessions::pages::agenda;
    GET "/networks/{network}/sessions/{session}/attendance" => sessions::pages::attendance;
    GET "/networks/{network}/sessions/{session}/calendar.ics" => sessions::pages::calendar;
    POST "/networks/{network}/sessions/{session}/attendance" => sessions::pages::answer;
    POST "/networks/{network}/sessions/{session}/items" => sessions::agenda::pages::add;
    GET "/networks/{network}/sessions/{session}/items/{item}" => sessions::agenda::pages::show;
    POST "/networks/{network}/sessions/{session}/items/{item}" => sessions::agenda::pages::edit;
    POST "/networks/{network}/sessions/{session}/items/{item}/minutes" => sessions::agenda::pages::minutes;
    POST "/networks/{network}/sessions/{session}/items/{item}/up" => sessions::agenda::pages::up;
    POST "/networks/{network}/sessions/{session}/items/{item}/down" => sessions::agenda::pages::down;
    POST "/networks/{network}/sessions/{session}/items/{item}/acceptance" => sessions::agenda::pages::accept;
    POST "/networks/{network}/sessions/{session}/items/{item}/scheduling" => sessions::agenda::pages::schedule;
    POST "/networks/{network}/sessions/{session}/items/{item}/decline" => sessions::agenda::pages::decline;
    POST "/networks/{network}/sessions/{session}/items/{item}/withdrawal" => sessions::agenda::pages::withdraw;
    POST "/networks/{network}/sessions/{session}/items/{item}/drop" => sessions::agenda::pages::drop;
    POST "/networks/{network}/sessions/{session}/items/{item}/carry-over" => sessions::agenda::pages::carry_over;
    POST "/networks/{network}/sessions/{session}/agenda-opening" => sessions::pages::open;
    POST "/networks/{network}/sessions/{session}/fixing" => sessions::pages::fix;
    DELETE "/networks/{network}/sessions/{session}/fixing" => sessions::pages::reopen;
    POST "/networks/{network}/sessions/{session}/start" => sessions::pages::start;
    POST "/networks/{network}/sessions/{session}/end" => sessions::pages::end;
    GET "/networks/{network}/sessions/{session}/cancellation" => sessions::pages::cancellation;
    POST "/networks/{network}/sessions/{session}/cancellation" => sessions::pages::cancel;
    // cases
    GET "/networks/{network}/cases" => cases::pages::index;
    POST "/networks/{network}/cases" => cases::pages::create;
    GET "/networks/{network}/cases/list" => cases::pages::list;
    GET "/networks/{network}/cases/new" => cases::pages::new;
    GET "/networks/{network}/cases/{case}" => cases::pages::show;
    POST "/networks/{network}/cases/{case}" => cases::pages::update;
    GET "/networks/{network}/cases/{case}/fragment" => cases::pages::fragment;
    GET "/networks/{network}/cases/{case}/edit" => cases::pages::edit;
    POST "/networks/{network}/cases/{case}/submission" => cases::pages::submit;
    POST "/networks/{network}/cases/{case}/acceptance" => cases::pages::accept;
    POST "/networks/{network}/cases/{case}/return" => cases::pages::give_back;
    POST "/networks/{network}/cases/{case}/scheduling" => cases::pages::schedule;
    POST "/networks/{network}/cases/{case}/withdrawal" => cases::pages::withdraw;
    // polls
    GET "/networks/{network}/sessions/{session}/polls" => polls::pages::list;
    POST "/networks/{network}/sessions/{session}/polls" => polls::pages::create;
    GET "/networks/{network}/sessions/{session}/polls/new" => polls::pages::new;
    GET "/networks/{network}/sessions/{session}/polls/{poll}" => polls::pages::show;
    GET "/networks/{network}/sessions/{session}/polls/{poll}/fragment" => polls::pages::fragment;
    POST "/networks/{network}/sessions/{session}/polls/{poll}/ballots" => polls::pages::cast;
    POST "/networks/{network}/sessions/{session}/polls/{poll}/closure" => polls::pages::close;
    POST "/networks/{network}/sessions/{session}/polls/{poll}/publication" => polls::pages::publish;
    POST "/networks/{network}/sessions/{session}/polls/{poll}/discard" => polls::pages::discard;
    // questions
    GET "/networks/{network}/questions" => questions::pages::index;
    GET "/networks/{network}/questions/list" => questions::pages::list;
    GET "/networks/{network}/questions/new" => questions::pages::new;
    POST "/networks/{network}/questions" => questions::pages::ask;
    GET "/networks/{network}/questions/{question}" => questions::pages::show;
    GET "/networks/{network}/questions/{question}/fragment" => questions::pages::fragment;
    GET "/networks/{network}/questions/{question}/edit" => questions::pages::edit;
    POST "/networks/{network}/questions/{question}" => questions::pages::rewrite;
    GET "/inbox" => questions::inbox::pages::inbox;
    GET "/inbox/list" => questions::inbox::pages::list;
    GET "/inbox/{network}/{question}" => questions::inbox::pages::desk;
    GET "/inbox/{network}/{question}/fragment" => questions::inbox::pages::fragment;
    POST "/inbox/{network}/{question}/assignment" => questions::inbox::pages::assign;
    POST "/inbox/{network}/{question}/return" => questions::inbox::pages::return_question;
    POST "/inbox/{network}/{question}/decline" => questions::inbox::pages::decline;
    POST "/inbox/{network}/{question}/answer" => questions::inbox::pages::answer;
    // notices
    GET "/home" => notices::home::pages::home;
    GET "/home/asks" => notices::home::pages::asks;
    GET "/home/news" => notices::home::pages::news;
    GET "/home/next" => notices::home::pages::next;
    POST "/home/news/read" => notices::home::pages::read_all;
    GET "/rhythm" => notices::rhythm::pages::rhythm;
    POST "/rhythm" => notices::rhythm::pages::choose;
    GET "/digest/stop/{token}" => notices::rhythm::pages::ask_stop;
    POST "/digest/stop/{token}" => notices::rhythm::pages::stop;
    // live
    GET "/live" => live::socket::connect;
}

/// The addresses that only the demonstration has.
fn tour(cfg: &mut ServiceConfig) {
    cfg.route("/demo/as", web::post().to(demo::pages::look_as));
    cfg.route("/demo/post", web::get().to(demo::pages::post));
    cfg.route("/demo/post/{mail}", web::get().to(demo::pages::letter));
}

/// A probe or a reader of mail may ask for the head of a page alone.
fn on(method: Method) -> Route {
    match method {
        Method::GET => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
        other => web::method(other),
    }
}

/// Registers everything: files and health for anybody, pages behind the middleware that knows the visitor.
pub fn register(cfg: &mut ServiceConfig, demonstrates: bool) {
    cfg.route("/static/{name:.*}", on(Method::GET).to(assets::serve));
    cfg.route("/healthz", on(Method::GET).to(health::alive));
    cfg.route("/readyz", on(Method::GET).to(health::ready));
    let not_there = web::to(|| async { Err::<actix_web::HttpResponse, Error>(Error::NotFound) });
    let toured = move |cfg: &mut ServiceConfig| {
        if demonstrates {
            tour(cfg)
        }
    };
    let scope = web::scope("").wrap(from_fn(explain)).wrap(from_fn(seat::recognise));
    cfg.service(scope.configure(pages).configure(toured).default_service(not_there));
}
