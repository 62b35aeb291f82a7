//! The whole table of addresses. An exact segment goes before one in braces, so `/cases/new` is never a case.

use crate::web::guard::explain;
use crate::web::router::{Answer, Branch, on};
use crate::web::{assets, error::Error, seat};
use crate::{balance, calendars, cases, centres, demo, health, live, methods, networks, notices, people, polls, questions, runs, sessions};
use actix_web::dev::ResourceDef;
use actix_web::http::Method;
use actix_web::middleware::from_fn;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse, Route};
use std::collections::BTreeSet;
use std::sync::LazyLock;

macro_rules! addresses {
    ($($method:ident $path:literal => $handler:path;)*) => {
        /// Every address of a page or form, with its method: `tests/app/doors.rs` sends every visitor to each.
        pub const ADDRESSES: &[(&str, &str)] = &[$((stringify!($method), $path)),*];

        const PAGES: &[(&str, Answer)] = &[$(($path, || on(Method::$method).to($handler))),*];
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
    GET "/networks/{network}/trajectory" => networks::pages::show_trajectory;
    GET "/networks/{network}/members" => networks::members::pages::list;
    POST "/networks/{network}/members/{membership}/removal" => networks::members::pages::remove;
    GET "/networks/{network}/centres" => centres::pages::index;
    GET "/networks/{network}/centres/{centre}" => centres::pages::edit;
    POST "/networks/{network}/centres/{centre}/enterprise-number" => centres::pages::save;
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
    POST "/networks/{network}/sessions/{session}/attendance" => sessions::replies::pages::answer;
    GET "/networks/{network}/sessions/{session}/answer" => sessions::replies::pages::show;
    GET "/networks/{network}/sessions/{session}/guests" => sessions::guests::pages::list;
    POST "/networks/{network}/sessions/{session}/guests" => sessions::guests::pages::invite;
    DELETE "/networks/{network}/sessions/{session}/guests/{guest}" => sessions::guests::pages::uninvite;
    GET "/visits/{network}/{session}" => sessions::guests::pages::show;
    GET "/visits/{network}/{session}/fragment" => sessions::guests::pages::fragment;
    GET "/visits/{network}/{session}/presence" => sessions::attendance::pages::guest_mine;
    POST "/visits/{network}/{session}/check-in" => sessions::attendance::pages::guest_check_in;
    POST "/visits/{network}/{session}/signature" => sessions::attendance::pages::guest_sign;
    POST "/visits/{network}/{session}/reply" => sessions::guests::pages::answer;
    GET "/replies/{token}" => sessions::replies::pages::ask;
    POST "/replies/{token}" => sessions::replies::pages::take;
    POST "/networks/{network}/sessions/{session}/items" => sessions::agenda::pages::add;
    GET "/networks/{network}/sessions/{session}/items/{item}" => sessions::agenda::pages::show;
    POST "/networks/{network}/sessions/{session}/items/{item}" => sessions::agenda::pages::edit;
    POST "/networks/{network}/sessions/{session}/items/{item}/minutes" => sessions::agenda::pages::minutes;
    POST "/networks/{network}/sessions/{session}/items/{item}/wish" => sessions::agenda::pages::wish;
    POST "/networks/{network}/sessions/{session}/items/{item}/up" => sessions::agenda::pages::up;
    POST "/networks/{network}/sessions/{session}/items/{item}/down" => sessions::agenda::pages::down;
    POST "/networks/{network}/sessions/{session}/items/{item}/acceptance" => sessions::agenda::pages::accept;
    POST "/networks/{network}/sessions/{session}/items/{item}/scheduling" => sessions::agenda::pages::schedule;
    POST "/networks/{network}/sessions/{session}/items/{item}/decline" => sessions::agenda::pages::decline;
    POST "/networks/{network}/sessions/{session}/items/{item}/withdrawal" => sessions::agenda::pages::withdraw;
    POST "/networks/{network}/sessions/{session}/items/{item}/drop" => sessions::agenda::pages::drop;
    POST "/networks/{network}/sessions/{session}/items/{item}/carry-over" => sessions::agenda::pages::carry_over;
    POST "/networks/{network}/sessions/{session}/agenda-opening" => sessions::pages::open;
    POST "/networks/{network}/sessions/{session}/standing-topics" => sessions::pages::lay_in;
    POST "/networks/{network}/sessions/{session}/fixing" => sessions::pages::fix;
    DELETE "/networks/{network}/sessions/{session}/fixing" => sessions::pages::reopen;
    POST "/networks/{network}/sessions/{session}/start" => sessions::pages::start;
    GET "/networks/{network}/sessions/{session}/cancellation" => sessions::pages::cancellation;
    POST "/networks/{network}/sessions/{session}/cancellation" => sessions::pages::cancel;
    // series
    GET "/networks/{network}/series/new" => sessions::series::pages::new;
    POST "/networks/{network}/series/new" => sessions::series::pages::preview;
    POST "/networks/{network}/series" => sessions::series::pages::create;
    GET "/networks/{network}/expected-sessions" => sessions::series::pages::expectation;
    POST "/networks/{network}/expected-sessions" => sessions::series::pages::expect;
    // sessions: date pickers
    GET "/networks/{network}/pickers/new" => sessions::pickers::pages::new;
    POST "/networks/{network}/pickers/new" => sessions::pickers::pages::more_rows;
    GET "/networks/{network}/pickers/open" => sessions::pickers::pages::open;
    POST "/networks/{network}/pickers" => sessions::pickers::pages::create;
    GET "/networks/{network}/pickers/{picker}" => sessions::pickers::pages::show;
    GET "/networks/{network}/pickers/{picker}/fragment" => sessions::pickers::pages::fragment;
    POST "/networks/{network}/pickers/{picker}/answers" => sessions::pickers::pages::answer;
    POST "/networks/{network}/pickers/{picker}/settlement" => sessions::pickers::pages::settle;
    POST "/networks/{network}/pickers/{picker}/reopening" => sessions::pickers::pages::reopen;
    POST "/networks/{network}/pickers/{picker}/discard" => sessions::pickers::pages::discard;
    // calendars
    GET "/calendars/{token}.ics" => calendars::feeds::pages::serve;
    POST "/settings/calendars" => calendars::feeds::pages::make;
    POST "/settings/calendars/{calendar}" => calendars::feeds::pages::choose;
    DELETE "/settings/calendars/{calendar}" => calendars::feeds::pages::end;
    POST "/settings/calendars/{calendar}/replacement" => calendars::feeds::pages::replace;
    // attendance
    GET "/networks/{network}/engagement" => sessions::attendance::engagement::pages::show;
    GET "/networks/{network}/engagement/people" => sessions::attendance::engagement::pages::people;
    GET "/networks/{network}/sessions/{session}/presence" => sessions::attendance::pages::mine;
    GET "/networks/{network}/sessions/{session}/presences" => sessions::attendance::pages::show;
    POST "/networks/{network}/sessions/{session}/presences" => sessions::attendance::pages::save;
    GET "/networks/{network}/sessions/{session}/presences/tally" => sessions::attendance::pages::tally;
    GET "/networks/{network}/sessions/{session}/presences/rows" => sessions::attendance::pages::rows;
    GET "/networks/{network}/sessions/{session}/presences/corrections" => sessions::attendance::pages::corrections;
    GET "/networks/{network}/sessions/{session}/presences/{person}/signature" => sessions::attendance::pages::witness;
    POST "/networks/{network}/sessions/{session}/presences/{person}/signature" => sessions::attendance::pages::sign_here;
    POST "/networks/{network}/sessions/{session}/signature" => sessions::attendance::pages::sign;
    POST "/networks/{network}/sessions/{session}/code" => sessions::attendance::pages::renew;
    POST "/networks/{network}/sessions/{session}/check-in" => sessions::attendance::pages::check_in;
    GET "/networks/{network}/sessions/{session}/attendance-list" => sessions::attendance::list::pages::show;
    GET "/networks/{network}/sessions/{session}/attendance-list.pdf" => sessions::attendance::list::pages::as_pdf;
    GET "/networks/{network}/sessions/{session}/attendance-list.xlsx" => sessions::attendance::list::pages::as_xlsx;
    // reports and action points
    GET "/networks/{network}/sessions/{session}/report" => sessions::report::pages::show;
    POST "/networks/{network}/sessions/{session}/report" => sessions::report::pages::save;
    GET "/networks/{network}/sessions/{session}/report/edit" => sessions::report::pages::edit;
    GET "/networks/{network}/sessions/{session}/report/card" => sessions::report::pages::show_card;
    GET "/networks/{network}/sessions/{session}/report/head" => sessions::report::pages::head;
    GET "/networks/{network}/sessions/{session}/report/people" => sessions::report::pages::people;
    GET "/networks/{network}/sessions/{session}/report/summary" => sessions::report::pages::summary;
    GET "/networks/{network}/sessions/{session}/report/closing" => sessions::report::pages::closing;
    GET "/networks/{network}/sessions/{session}/report/notes" => sessions::report::pages::notes;
    GET "/networks/{network}/sessions/{session}/report/notes/{item}" => sessions::report::pages::edit_note;
    POST "/networks/{network}/sessions/{session}/report/notes/{item}" => sessions::report::pages::save_note;
    GET "/networks/{network}/sessions/{session}/report/decisions" => sessions::report::pages::decisions;
    POST "/networks/{network}/sessions/{session}/report/decisions" => sessions::report::pages::add_decision;
    DELETE "/networks/{network}/sessions/{session}/report/decisions/{decision}" => sessions::report::pages::remove_decision;
    GET "/networks/{network}/sessions/{session}/report/actions" => sessions::report::pages::actions;
    POST "/networks/{network}/sessions/{session}/report/actions" => sessions::report::pages::add_action;
    GET "/networks/{network}/sessions/{session}/report/amendments" => sessions::report::pages::amendments;
    POST "/networks/{network}/sessions/{session}/report/amendments" => sessions::report::pages::propose;
    GET "/networks/{network}/sessions/{session}/report/amendments/new" => sessions::report::pages::amend;
    GET "/networks/{network}/sessions/{session}/report/amendments/{amendment}" => sessions::report::pages::show_amendment;
    DELETE "/networks/{network}/sessions/{session}/report/amendments/{amendment}" => sessions::report::pages::withdraw;
    POST "/networks/{network}/sessions/{session}/report/amendments/{amendment}/adoption" => sessions::report::pages::adopt;
    POST "/networks/{network}/sessions/{session}/report/amendments/{amendment}/decline" => sessions::report::pages::decline;
    POST "/networks/{network}/sessions/{session}/report/reporter" => sessions::report::pages::hand_over;
    POST "/networks/{network}/sessions/{session}/report/sharing" => sessions::report::pages::share;
    POST "/networks/{network}/sessions/{session}/report/fixing" => sessions::report::pages::fix;
    GET "/networks/{network}/sessions/{session}/follow-up" => sessions::actions::pages::show_follow_up;
    GET "/networks/{network}/sessions/{session}/actions/{action}" => sessions::actions::pages::edit;
    POST "/networks/{network}/sessions/{session}/actions/{action}" => sessions::actions::pages::change;
    DELETE "/networks/{network}/sessions/{session}/actions/{action}" => sessions::actions::pages::take_out;
    POST "/networks/{network}/sessions/{session}/actions/{action}/completion" => sessions::actions::pages::complete;
    DELETE "/networks/{network}/sessions/{session}/actions/{action}/completion" => sessions::actions::pages::reopen;
    GET "/home/actions" => sessions::actions::pages::show_mine;
    // methods
    GET "/methods" => methods::pages::index;
    GET "/methods/{method}" => methods::pages::show;
    GET "/networks/{network}/methods" => methods::pages::own::list;
    POST "/networks/{network}/methods" => methods::pages::own::copy;
    GET "/networks/{network}/methods/{copy}" => methods::pages::own::show;
    POST "/networks/{network}/methods/{copy}" => methods::pages::own::change;
    DELETE "/networks/{network}/methods/{copy}" => methods::pages::own::remove;
    // agendas
    POST "/networks/{network}/sessions/{session}/moves" => sessions::agenda::pages::reorder;
    POST "/networks/{network}/sessions/{session}/items/{item}/case" => sessions::agenda::pages::give_case;
    DELETE "/networks/{network}/sessions/{session}/items/{item}/case" => sessions::agenda::pages::take_case;
    GET "/networks/{network}/sessions/{session}/running" => sessions::agenda::running::pages::show;
    POST "/networks/{network}/sessions/{session}/step" => sessions::agenda::running::pages::next;
    POST "/networks/{network}/sessions/{session}/items/{item}/beginning" => sessions::agenda::running::pages::begin;
    POST "/networks/{network}/sessions/{session}/items/{item}/completion" => sessions::agenda::running::pages::complete;
    POST "/networks/{network}/sessions/{session}/end" => sessions::agenda::running::pages::end;
    GET "/networks/{network}/agenda-template" => sessions::agenda::template::pages::show;
    POST "/networks/{network}/agenda-template" => sessions::agenda::template::pages::add;
    GET "/networks/{network}/agenda-template/list" => sessions::agenda::template::pages::list;
    GET "/networks/{network}/agenda-template/{topic}" => sessions::agenda::template::pages::topic;
    POST "/networks/{network}/agenda-template/{topic}" => sessions::agenda::template::pages::edit;
    DELETE "/networks/{network}/agenda-template/{topic}" => sessions::agenda::template::pages::remove;
    POST "/networks/{network}/agenda-template/{topic}/up" => sessions::agenda::template::pages::up;
    POST "/networks/{network}/agenda-template/{topic}/down" => sessions::agenda::template::pages::down;
    GET "/networks/{network}/backlog" => sessions::agenda::backlog::pages::show;
    POST "/networks/{network}/backlog" => sessions::agenda::backlog::pages::propose;
    GET "/networks/{network}/backlog/list" => sessions::agenda::backlog::pages::list;
    POST "/networks/{network}/backlog/{item}/scheduling" => sessions::agenda::backlog::pages::place;
    POST "/networks/{network}/backlog/{item}/decline" => sessions::agenda::backlog::pages::decline;
    POST "/networks/{network}/backlog/{item}/withdrawal" => sessions::agenda::backlog::pages::withdraw;
    POST "/networks/{network}/items/{item}/vote" => sessions::agenda::backlog::pages::vote;
    DELETE "/networks/{network}/items/{item}/vote" => sessions::agenda::backlog::pages::unvote;
    GET "/networks/{network}/sessions/{session}/workshop" => sessions::agenda::workshop::pages::show;
    POST "/networks/{network}/sessions/{session}/workshop" => sessions::agenda::workshop::pages::open;
    GET "/networks/{network}/sessions/{session}/workshop/board" => sessions::agenda::workshop::pages::board;
    POST "/networks/{network}/sessions/{session}/workshop/topics" => sessions::agenda::workshop::pages::propose;
    POST "/networks/{network}/sessions/{session}/workshop/voting" => sessions::agenda::workshop::pages::vote;
    POST "/networks/{network}/sessions/{session}/workshop/dots" => sessions::agenda::workshop::pages::cast;
    POST "/networks/{network}/sessions/{session}/workshop/settlement" => sessions::agenda::workshop::pages::settle;
    // give and take
    GET "/networks/{network}/balance" => balance::pages::show;
    POST "/networks/{network}/balance/weights" => balance::pages::weigh;
    // cases
    GET "/networks/{network}/cases" => cases::pages::index;
    POST "/networks/{network}/cases" => cases::pages::create;
    GET "/networks/{network}/cases/list" => cases::pages::list;
    GET "/networks/{network}/cases/new" => cases::pages::new;
    GET "/networks/{network}/cases/settings" => cases::settings::edit;
    POST "/networks/{network}/cases/settings" => cases::settings::save;
    GET "/networks/{network}/cases/{case}" => cases::pages::show;
    POST "/networks/{network}/cases/{case}" => cases::pages::update;
    GET "/networks/{network}/cases/{case}/fragment" => cases::pages::fragment;
    GET "/networks/{network}/cases/{case}/edit" => cases::pages::edit;
    POST "/networks/{network}/cases/{case}/submission" => cases::pages::submit;
    POST "/networks/{network}/cases/{case}/acceptance" => cases::pages::accept;
    POST "/networks/{network}/cases/{case}/return" => cases::pages::give_back;
    POST "/networks/{network}/cases/{case}/scheduling" => cases::pages::schedule;
    POST "/networks/{network}/cases/{case}/withdrawal" => cases::pages::withdraw;
    POST "/networks/{network}/cases/{case}/draft" => cases::pages::draft;
    POST "/networks/{network}/cases/{case}/level" => cases::pages::relevel;
    POST "/networks/{network}/cases/{case}/aftermath" => cases::pages::follow_up;
    POST "/networks/{network}/cases/{case}/erasure" => cases::pages::erase;
    POST "/networks/{network}/cases/{case}/files" => cases::files::add;
    GET "/networks/{network}/cases/{case}/files/{file}" => cases::files::fetch;
    DELETE "/networks/{network}/cases/{case}/files/{file}" => cases::files::remove;
    // polls
    GET "/networks/{network}/sessions/{session}/items/{item}/runs/new" => runs::pages::new;
    POST "/networks/{network}/sessions/{session}/items/{item}/runs" => runs::pages::begin;
    GET "/networks/{network}/runs/{run}" => runs::pages::room;
    GET "/networks/{network}/runs/{run}/fragment" => runs::pages::room_part;
    GET "/networks/{network}/runs/{run}/console" => runs::pages::console;
    GET "/networks/{network}/runs/{run}/console/fragment" => runs::pages::console_part;
    POST "/networks/{network}/runs/{run}/console" => runs::pages::take_console;
    GET "/networks/{network}/runs/{run}/screen" => runs::pages::screen;
    GET "/networks/{network}/runs/{run}/screen/fragment" => runs::pages::screen_part;
    POST "/networks/{network}/runs/{run}/step" => runs::pages::step;
    POST "/networks/{network}/runs/{run}/pause" => runs::pages::pause;
    POST "/networks/{network}/runs/{run}/resumption" => runs::pages::resume;
    POST "/networks/{network}/runs/{run}/minute" => runs::pages::add_minute;
    POST "/networks/{network}/runs/{run}/reveal" => runs::pages::reveal;
    POST "/networks/{network}/runs/{run}/turn" => runs::pages::turn_on;
    POST "/networks/{network}/runs/{run}/pass" => runs::pages::pass;
    POST "/networks/{network}/runs/{run}/cast" => runs::pages::assign;
    POST "/networks/{network}/runs/{run}/steps/{step}/card" => runs::pages::write;
    POST "/networks/{network}/runs/{run}/cards/{card}/warmth" => runs::pages::rate;
    POST "/networks/{network}/runs/{run}/cards/{card}/choice" => runs::pages::choose;
    POST "/networks/{network}/runs/{run}/cards/{card}/answer" => runs::pages::answer;
    POST "/networks/{network}/runs/{run}/turning" => runs::pages::turn;
    POST "/networks/{network}/runs/{run}/conclusion" => runs::pages::conclude;
    POST "/networks/{network}/runs/{run}/learning-points" => runs::pages::keep;
    DELETE "/networks/{network}/runs/{run}/learning-points/{point}" => runs::pages::let_go;
    POST "/networks/{network}/runs/{run}/end" => runs::pages::end;
    GET "/networks/{network}/learned" => runs::pages::learned;
    DELETE "/networks/{network}/learned/{point}" => runs::pages::forget;
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
    GET "/home/visits" => notices::home::pages::visits;
    POST "/home/news/read" => notices::home::pages::read_all;
    GET "/rhythm" => notices::rhythm::pages::rhythm;
    POST "/rhythm" => notices::rhythm::pages::choose;
    GET "/digest/stop/{token}" => notices::rhythm::pages::ask_stop;
    POST "/digest/stop/{token}" => notices::rhythm::pages::stop;
    // live
    GET "/live" => live::socket::connect;
}

/// The addresses that only the demonstration has.
const TOUR: &[(&str, Answer)] = &[
    ("/demo/as", || on(Method::POST).to(demo::pages::look_as)),
    ("/demo/post", || on(Method::GET).to(demo::pages::post)),
    ("/demo/post/{mail}", || on(Method::GET).to(demo::pages::letter)),
];

/// Files and probes, which need no visitor.
const PLAIN: &[(&str, &str)] = &[("GET", "/static/{name:.*}"), ("GET", "/healthz"), ("GET", "/readyz")];

static PATTERNS: LazyLock<Vec<(&str, ResourceDef)>> =
    LazyLock::new(|| ADDRESSES.iter().chain(PLAIN).map(|(method, pattern)| (*method, ResourceDef::new(*pattern))).collect());

/// Why no line of the table fits a request: its address has other methods, as the table tells everybody, or is none.
fn elsewhere(path: &str) -> Error {
    let fits = || PATTERNS.iter().filter(|(_, pattern)| pattern.is_match(path));
    // The most exact pattern answers, as in the tree.
    let open = |pattern: &ResourceDef| pattern.pattern().unwrap_or_default().matches('{').count();
    let exact = fits().map(|(_, pattern)| open(pattern)).min();
    let methods: BTreeSet<&str> = fits().filter(|(_, pattern)| Some(open(pattern)) == exact).map(|(method, _)| *method).collect();
    let heads = methods.contains("GET").then_some("HEAD");
    let allowed: Vec<&str> = methods.into_iter().chain(heads).collect();
    if allowed.is_empty() { Error::NotFound } else { Error::Method(allowed.join(", ")) }
}

fn not_there() -> Route {
    web::to(|req: HttpRequest| async move { Err::<HttpResponse, Error>(elsewhere(req.path())) })
}

/// Registers everything: files and health for anybody, pages behind the middleware that knows the visitor.
pub fn register(cfg: &mut ServiceConfig, demonstrates: bool) {
    cfg.route("/static/{name:.*}", on(Method::GET).to(assets::serve));
    cfg.route("/healthz", on(Method::GET).to(health::alive));
    cfg.route("/readyz", on(Method::GET).to(health::ready));
    let tour = if demonstrates { TOUR } else { &[] };
    let scope = Branch::of(PAGES.iter().chain(tour)).scope("", not_there);
    cfg.service(scope.wrap(from_fn(seat::recognise)).wrap(from_fn(explain)));
}
