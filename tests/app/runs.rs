//! Runs: a method on everybody's screen, from its first step to the harvest.

mod room;
mod rounds;

use crate::both;
use crate::sessions;
use crate::support::app::{MASTER, TestApp};
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, Person, SESSION};
use crate::support::socket::Socket;
use crate::support::visitor::{Page, Visitor};
use chrono::Duration;
use diesel::prelude::*;
use leerkring::db::on;
use leerkring::db::schema::{cards, cases, learning_points, presenters, run_steps};
use leerkring::methods::{Method, library};
use leerkring::runs::rules::{Deed, Part, RIGHTS, RunState, may, steps};
use leerkring::vault::Vault;

pub const WORDS: &str = "Wat als je eerst vraagt?";

/// A case of Ann on the agenda of a session that is on; gives the address of its item.
async fn on_the_agenda(app: &TestApp, number: usize) -> String {
    let (case, item) = (format!("00000000000070008000000000001{number:03}"), format!("00000000000070008000000000002{number:03}"));
    let (at, ann) = ("2027-02-01T09:00:00.000000Z", PRESENTER.id);
    app.sow(format!("UPDATE sessions SET state = 'in_progress' WHERE id = '{SESSION}'")).await;
    app.sow(format!(
        r#"INSERT INTO cases (network_id, id, presenter_id, sealed, level, state, session_id, version, created_at, updated_at)
         VALUES ('{NETWORK}', '{case}', '{ann}', '{{"title":"Hij komt niet","context":"Twee keer niet.","question":"Wat doe ik?"}}', 'network', 'scheduled', '{SESSION}', 1, '{at}', '{at}')"#
    ))
    .await;
    app.sow(format!(
        "INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at)
         VALUES ('{NETWORK}', '{item}', '{SESSION}', 'intervision', '', '', 60, {number}, 'scheduled', '{ann}', '{case}', 1, '{at}')"
    ))
    .await;
    format!("/networks/{NETWORK}/sessions/{SESSION}/items/{item}")
}

/// Greet begins with a method; gives the address of the run.
async fn begun(greet: &Visitor, item: &str, method: &str) -> String {
    let page = greet.see(&format!("{item}/runs/new")).await;
    let console = greet.fill(&page, &format!("{item}/runs"), &[("method", method)]).await.leads_to();
    console.strip_suffix("/console").expect("the console").to_owned()
}

pub async fn started(app: &TestApp, method: &str) -> (Visitor, String) {
    let item = on_the_agenda(app, 1).await;
    let greet = app.enter(FACILITATOR).await;
    let run = begun(&greet, &item, method).await;
    (greet, run)
}

async fn press(visitor: &Visitor, page: &str, action: &str) -> Page {
    visitor.press(&visitor.see(page).await, action).await
}

/// The form that moves the run in this direction, by its hidden field.
pub async fn go(greet: &Visitor, run: &str, place: usize, way: &str) -> Page {
    greet.see(&format!("{run}/console")).await;
    greet.post(&format!("{run}/step"), &[("seen", &place.to_string()), ("way", way)]).await
}

fn method(id: &str) -> &'static Method {
    library().iter().find(|method| method.id == id).expect("a method of the library")
}

/// A presenter who is asked whether they turn away agrees.
async fn agree(presenter: &Visitor, run: &str) {
    let (page, turning) = (presenter.see(run).await, format!("{run}/turning"));
    if page.offers(&turning) && page.body.contains("value=\"agreed\"") {
        presenter.post(&turning, &[("turning", "agreed")]).await.answers(303);
    }
}

/// Everybody does what their own screen offers in the step at this place.
async fn play(greet: &Visitor, presenter: &Visitor, others: &[&Visitor], run: &str, place: usize) {
    agree(presenter, run).await;
    for who in others.iter().copied().chain([presenter]) {
        let page = who.see(run).await;
        let card = format!("{run}/steps/{place}/card");
        if page.offers(&card) {
            who.fill(&page, &card, &[("body", WORDS)]).await.answers(303);
        }
    }
    loop {
        let console = greet.see(&format!("{run}/console")).await;
        let Some(button) = [format!("{run}/reveal"), format!("{run}/turn")].into_iter().find(|button| console.offers(button)) else {
            break;
        };
        greet.press(&console, &button).await.answers(303);
    }
    let page = presenter.see(run).await;
    let form = form_to(&page, "/warmth").or_else(|| form_to(&page, "/choice"));
    if let Some(action) = form {
        let typed: &[(&str, &str)] = if action.ends_with("/warmth") { &[("warmth", "warm")] } else { &[("chosen", "true")] };
        presenter.post(&action, typed).await.answers(303);
    }
}

/// The seconds that a page shows as left, up to half a minute: the clock of a test goes on while it works.
fn left(page: &Page) -> i64 {
    let seconds = page.body.split("data-left=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a clock");
    let seconds: i64 = seconds.parse().unwrap();
    (seconds + 29).div_euclid(30) * 30
}

/// The address of the first form of a page that ends so.
fn form_to(page: &Page, end: &str) -> Option<String> {
    crate::support::html::forms(&page.body).into_iter().map(|form| form.action).find(|action| action.ends_with(end))
}

/// A server with a circle before it: the facilitator, the presenter and two others, each with a page that is told of changes.
struct Around {
    node: TestApp,
    greet: Visitor,
    ann: Visitor,
    others: [Visitor; 2],
    sockets: Vec<Socket>,
}

impl Around {
    async fn of(app: &TestApp) -> Self {
        let node = app.second_node().await;
        let (greet, ann) = (node.enter(FACILITATOR).await, node.enter(PRESENTER).await);
        let others = [node.enter(MEMBER).await, node.enter(OTHERS[0]).await];
        let mut sockets = Vec::new();
        for visitor in [&greet, &ann, &others[0], &others[1]] {
            sockets.push(Socket::open_at(&node.site, visitor, Some(&node.site)).await.unwrap());
        }
        Self { node, greet, ann, others, sockets }
    }

    /// Everybody hears that the run is somewhere else.
    async fn hear_of(&mut self, run: &str) {
        let name = format!("run/{}", run.rsplit('/').next().unwrap());
        for socket in &mut self.sockets {
            while !socket.hears(&name).await {}
        }
    }

    /// The server is stopped, and another one started: everybody is there again.
    async fn restart(self, app: &TestApp) -> Self {
        self.node.stop().await;
        Self::of(app).await
    }
}

both!(every_method_runs_from_its_first_step_to_the_harvest);
async fn every_method_runs_from_its_first_step_to_the_harvest(app: &TestApp) {
    let mut around = Around::of(app).await;
    for (number, method) in (1..).zip(library()) {
        let item = on_the_agenda(app, number).await;
        let run = begun(&around.greet, &item, &method.id).await;
        let all = steps(method);
        for (place, placed) in all.iter().enumerate() {
            if number == 1 && place == all.len() / 2 {
                around = around.restart(app).await;
            }
            let [mehmet, noor] = &around.others;
            noor.see(&run).await.says(&placed.step.name.nl).says(&placed.step.task.nl);
            around.greet.see(&format!("{run}/console")).await.says(&placed.step.instruction.nl);
            play(&around.greet, &around.ann, &[mehmet, noor], &run, place).await;
            if place + 1 < all.len() {
                go(&around.greet, &run, place, "on").await.answers(303);
                around.hear_of(&run).await;
            }
        }
        press(&around.greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
        around.hear_of(&run).await;
        let (ann, greet) = (&around.ann, &around.greet);
        let typed = [("insight", "Ik vraag eerst."), ("next_step", "Morgen bellen."), ("thanks", "Jullie luisterden echt.")];
        ann.fill(&ann.see(&run).await, &format!("{run}/conclusion"), &typed).await.answers(303);
        let point = format!("Leerpunt uit de {}", method.name.nl.to_lowercase());
        greet.fill(&greet.see(&run).await, &format!("{run}/learning-points"), &[("point", &point)]).await.answers(303);
        around.others[0].see(&run).await.says("Ik vraag eerst.").says("Morgen bellen.").says("Jullie luisterden echt.").says(&point);
    }
    around.others[1]
        .see(&format!("/networks/{NETWORK}/learned?q=balint"))
        .await
        .says("Leerpunt uit de balintmethode")
        .hides("Leerpunt uit de incidentmethode");
    let states: Vec<String> = {
        let query = cases::table.filter(cases::id.like("00000000000070008000000000001%")).select(cases::state);
        app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap()
    };
    assert!(states.iter().all(|state| state == "discussed"), "{states:?}");
    around.node.stop().await;
}

both!(a_run_goes_on_where_it_was_after_the_server_is_another);
async fn a_run_goes_on_where_it_was_after_the_server_is_another(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    for place in 0..2 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    app.enter(MEMBER).await.post(&format!("{run}/steps/2/card"), &[]).await;
    app.advance(Duration::seconds(90));
    let other = app.second_node().await;
    let (greet, mehmet) = (other.enter(FACILITATOR).await, other.enter(MEMBER).await);
    assert_eq!(left(mehmet.see(&run).await.says("Vragen noteren")), 210);
    go(&greet, &run, 2, "on").await.answers(303);
    mehmet.see(&run).await.says("Informatieronde");
    other.stop().await;
}

both!(two_who_press_next_at_once_take_one_step);
async fn two_who_press_next_at_once_take_one_step(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let again = app.enter(FACILITATOR).await;
    let (one, two) = tokio::join!(go(&greet, &run, 0, "on"), go(&again, &run, 0, "on"));
    assert_eq!((one.status, two.status), (303, 303));
    greet.see(&run).await.says("Incident schetsen");
    // A console that was drawn before moves nothing.
    go(&greet, &run, 0, "on").await.answers(303);
    greet.see(&run).await.says("Incident schetsen");
}

both!(the_clock_is_the_servers_and_stands_still_in_a_pause);
async fn the_clock_is_the_servers_and_stands_still_in_a_pause(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let console = format!("{run}/console");
    app.advance(Duration::minutes(2));
    assert_eq!(left(&greet.see(&run).await), 180);
    press(&greet, &console, &format!("{run}/pause")).await.answers(303);
    app.advance(Duration::minutes(10));
    assert_eq!(left(app.enter(MEMBER).await.see(&run).await.says("De klok staat stil.")), 180);
    press(&greet, &console, &format!("{run}/resumption")).await.answers(303);
    press(&greet, &console, &format!("{run}/minute")).await.answers(303);
    app.advance(Duration::minutes(5));
    // A step never ends by itself.
    assert_eq!(left(greet.see(&run).await.says("Incident kiezen")), -60);
    // Going on and back finds the time that was spent.
    go(&greet, &run, 0, "on").await.answers(303);
    go(&greet, &run, 1, "back").await.answers(303);
    assert_eq!(left(&greet.see(&run).await), -60);
}

both!(what_is_written_together_is_private_until_all_is_revealed);
async fn what_is_written_together_is_private_until_all_is_revealed(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    for place in 0..2 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/2/card"), &[("body", WORDS)]).await.answers(303);
    for page in [run.clone(), format!("{run}/fragment"), format!("{run}/screen")] {
        noor.see(&page).await.hides(WORDS);
    }
    greet.see(&format!("{run}/console")).await.hides(WORDS).says("Eén kaart ligt klaar").says("Noor Peeters");
    mehmet.see(&run).await.says(WORDS);
    press(&greet, &format!("{run}/console"), &format!("{run}/reveal")).await.answers(303);
    noor.see(&run).await.says(WORDS);
    noor.see(&format!("{run}/screen")).await.says(WORDS).says("Mehmet Öztürk");
}

both!(nothing_ties_a_nameless_card_to_a_person_once_it_is_revealed);
async fn nothing_ties_a_nameless_card_to_a_person_once_it_is_revealed(app: &TestApp) {
    let (greet, run) = started(app, "balint_method").await;
    agree(&app.enter(PRESENTER).await, &run).await;
    let place = steps(method("balint_method")).iter().position(|placed| placed.step.anonymous).unwrap();
    for at in 0..place {
        go(&greet, &run, at, "on").await.answers(303);
    }
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    let card = format!("{run}/steps/{place}/card");
    for who in [&mehmet, &noor] {
        who.fill(&who.see(&run).await, &card, &[("body", WORDS)]).await.answers(303);
    }
    let rows = async || -> Vec<(String, Option<String>)> {
        let query = cards::table.filter(cards::step.eq(i32::try_from(place).unwrap())).select((cards::id, cards::author_id));
        app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap()
    };
    let before = rows().await;
    press(&greet, &format!("{run}/console"), &format!("{run}/reveal")).await.answers(303);
    let after = rows().await;
    assert_eq!((before.len(), after.len()), (2, 2));
    assert!(after.iter().all(|(id, author)| author.is_none() && before.iter().all(|(was, _)| was != id)), "{after:?}");
    noor.see(&run).await.says(WORDS).says("Zonder naam").hides("Mehmet Öztürk · ");
    // Another card now would be known by its time.
    mehmet.post(&card, &[("body", "Nog iets")]).await.answers(409).says("geen kaart meer");
}

both!(a_presenter_who_only_listens_has_no_buttons);
async fn a_presenter_who_only_listens_has_no_buttons(app: &TestApp) {
    let (greet, run) = started(app, "gossip_method").await;
    let place = method("gossip_method").steps.iter().position(|step| step.kind == leerkring::methods::Kind::Gossip).unwrap();
    let ann = app.enter(PRESENTER).await;
    agree(&ann, &run).await;
    for at in 0..place {
        go(&greet, &run, at, "on").await.answers(303);
    }
    let page = ann.see(&run).await;
    page.says("Je luistert nu alleen");
    assert!(form_to(&page, "/card").is_none() && form_to(&page, "/choice").is_none());
}

both!(nobody_turns_away_who_did_not_agree_and_everybody_may_turn_back);
async fn nobody_turns_away_who_did_not_agree_and_everybody_may_turn_back(app: &TestApp) {
    let (greet, run) = started(app, "gossip_method").await;
    let place = method("gossip_method").steps.iter().position(|step| step.kind == leerkring::methods::Kind::Gossip).unwrap();
    for at in 0..place - 1 {
        go(&greet, &run, at, "on").await.answers(303);
    }
    go(&greet, &run, place - 1, "on").await.answers(409).says("Wacht op de inbrenger");
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    mehmet.see(&run).await.hides("Ja, ik draai me om");
    mehmet.post(&format!("{run}/turning"), &[("turning", "agreed")]).await.answers(404);
    agree(&ann, &run).await;
    greet.see(&format!("{run}/console")).await.says("De inbrenger vindt het goed");
    go(&greet, &run, place - 1, "on").await.answers(303);
    ann.see(&run).await.says("Je luistert nu alleen").says("Ik draai me terug");
    ann.post(&format!("{run}/turning"), &[("turning", "back")]).await.answers(303);
    ann.see(&run).await.hides("Je luistert nu alleen");
}

both!(nobody_turns_away_before_who_has_authority_over_them);
async fn nobody_turns_away_before_who_has_authority_over_them(app: &TestApp) {
    let at = "2027-02-01T09:00:00.000000Z";
    app.sow(format!(
        "INSERT INTO centres (id, name, created_at) VALUES ('00000000000070008000000000002001', 'Zinwerk', '{at}');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES
           ('{}', '00000000000070008000000000002001', '2026-01-01'), ('{}', '00000000000070008000000000002001', '2026-01-01')",
        PRESENTER.id, MEMBER.id
    ))
    .await;
    let greet = app.enter(FACILITATOR).await;
    let centre = format!("/networks/{NETWORK}/centres/00000000000070008000000000002001");
    let page = greet.see(&centre).await;
    greet.fill(&page, &format!("{centre}/enterprise-number"), &[("leads", MEMBER.id)]).await.answers(303);
    let item = on_the_agenda(app, 1).await;
    let page = greet.see(&format!("{item}/runs/new")).await;
    let typed = [("method", "gossip_method")];
    greet.fill(&page, &format!("{item}/runs"), &typed).await.answers(409).says("iemand die leiding geeft aan de inbrenger");
    greet.fill(&page, &format!("{item}/runs"), &[("method", "incident_method")]).await.answers(303);
}

both!(questions_wait_in_a_queue_until_they_are_answered);
async fn questions_wait_in_a_queue_until_they_are_answered(app: &TestApp) {
    let asking = library().iter().find_map(|method| {
        let at_once = |step: &leerkring::methods::Step| {
            step.kind == leerkring::methods::Kind::Questions && step.shared == Some(leerkring::methods::Shared::AtOnce)
        };
        Some((method, method.steps.iter().position(at_once)?))
    });
    let (asking, place) = asking.expect("a method with a queue of questions");
    let (greet, run) = started(app, &asking.id).await;
    agree(&app.enter(PRESENTER).await, &run).await;
    for at in 0..place {
        go(&greet, &run, at, "on").await.answers(303);
    }
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    let card = format!("{run}/steps/{place}/card");
    mehmet.fill(&mehmet.see(&run).await, &card, &[("body", "Sinds wanneer?")]).await.answers(303);
    noor.fill(&noor.see(&run).await, &card, &[("body", "Wie was erbij?")]).await.answers(303);
    let order = async || {
        let body = noor.see(&format!("{run}/screen")).await.body;
        body.find("Sinds wanneer?").unwrap() < body.find("Wie was erbij?").unwrap()
    };
    assert!(order().await, "in the order in which they came");
    let answer = form_to(&greet.see(&format!("{run}/console")).await, "/answer").expect("a question to answer");
    greet.post(&answer, &[("answered", "true")]).await.answers(303);
    assert!(!order().await, "what waits comes first");
    noor.see(&run).await.says("beantwoord");
}

both!(a_run_over_some_days_asks_each_in_their_own_time);
async fn a_run_over_some_days_asks_each_in_their_own_time(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    app.sow(format!("UPDATE sessions SET state = 'agenda_open' WHERE id = '{SESSION}'")).await;
    let greet = app.enter(FACILITATOR).await;
    let slow = library().iter().find(|method| method.asynchronous && !method.turns_away()).expect("a method over days");
    let fast = library().iter().find(|method| !method.asynchronous).expect("a method that is not");
    let page = greet.see(&format!("{item}/runs/new")).await;
    let with =
        async |method: &Method, days: &str| greet.fill(&page, &format!("{item}/runs"), &[("method", &method.id), ("days", days)]).await;
    with(fast, "3").await.answers(422).says("werkt alleen samen in een sessie");
    with(slow, "30").await.answers(422).says("Kies 1 tot 14 dagen");
    let console = with(slow, "3").await.leads_to();
    let run = console.strip_suffix("/console").unwrap();
    let all = steps(slow);
    let place = all.iter().position(|placed| placed.step.writes.is_some()).unwrap();
    for at in 0..place {
        go(&greet, run, at, "on").await.answers(303);
    }
    let noor = app.enter(OTHERS[0]).await;
    noor.see(run).await.says("Tot 5 februari 2027");
    noor.see("/home").await.says("Schrijf mee aan een case");
    noor.see(&format!("/networks/{NETWORK}/sessions/{SESSION}")).await.says("Ga naar de kamer");
    let page = noor.see(run).await;
    if let Some(card) = form_to(&page, "/card") {
        noor.fill(&page, &card, &[("body", WORDS)]).await.answers(303);
        noor.see("/home").await.hides("Schrijf mee aan een case");
    }
    greet.see("/home").await.hides("Ga naar de volgende stap");
    app.advance(Duration::days(4));
    greet.see("/home").await.says("Ga naar de volgende stap").says("De dagen voor deze stap zijn om.");
    noor.see("/home").await.hides("Ga naar de volgende stap");
    press(&greet, &console, &format!("{run}/pause")).await.answers(303);
    greet.see("/home").await.hides("Ga naar de volgende stap");
}

both!(the_console_is_handed_to_another_facilitator_and_to_nobody_else);
async fn the_console_is_handed_to_another_facilitator_and_to_nobody_else(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let (noor, console) = (OTHERS[0], format!("{run}/console"));
    let hand_to = async |person: Person| {
        let page = greet.see(&console).await;
        greet.fill(&page, &format!("{run}/cast"), &[("leader", person.id)]).await
    };
    hand_to(noor).await.answers(422).says("Elke rol is voor één iemand van de kring.");
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}' AND network_id = '{NETWORK}'", noor.id)).await;
    let unsigned = OTHERS[1];
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE person_id = '{}' AND network_id = '{NETWORK}'", unsigned.id)).await;
    app.sow(format!("DELETE FROM signatures WHERE person_id = '{}'", unsigned.id)).await;
    hand_to(unsigned).await.answers(422);
    hand_to(noor).await.answers(303);
    greet.see(&console).await.says("Iemand anders bedient de console.");
    go(&app.enter(noor).await, &run, 0, "on").await.answers(303);
    greet.see(&run).await.says("Incident schetsen");
}

both!(what_is_written_on_a_sealed_case_lies_sealed_too);
async fn what_is_written_on_a_sealed_case_lies_sealed_too(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    app.do_rounds().await;
    app.deliver_mail().await;
    for place in 0..2 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/2/card"), &[("body", WORDS)]).await.answers(303);
    press(&greet, &format!("{run}/console"), &format!("{run}/reveal")).await.answers(303);
    ann.see(&run).await.says(WORDS);
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    let said = [("insight", "Ik vraag eerst."), ("next_step", "Morgen bellen."), ("thanks", "Jullie luisterden echt.")];
    ann.fill(&ann.see(&run).await, &format!("{run}/conclusion"), &said).await.answers(303);
    let said = presenters::table.select((presenters::insight, presenters::next_step, presenters::thanks));
    let (bodies, concluded) = (cards::table.select(cards::body), said);
    let bodies: Vec<String> = app.state.read(move |db| Ok(on!(db, |c| bodies.load(c))?)).await.unwrap();
    let concluded: Vec<(String, String, String)> = app.state.read(move |db| Ok(on!(db, |c| concluded.load(c))?)).await.unwrap();
    let there = format!("{bodies:?} {concluded:?}");
    assert!([WORDS, "vraag eerst", "bellen", "luisterden"].iter().all(|words| !there.contains(words)), "{there}");
    assert_eq!(bodies.len(), 1);
    // The answer of the presenter rewords the case: what was written on it stays readable.
    app.advance(Duration::days(22));
    app.do_rounds().await;
    app.deliver_mail().await;
    let (ann, case) = (app.enter(PRESENTER).await, format!("/networks/{NETWORK}/cases/00000000000070008000000000001001"));
    ann.fill(&ann.see(&case).await, &format!("{case}/aftermath"), &[("aftermath", "Hij koos zelf.")]).await.answers(303);
    ann.see(&case).await.says("Hij koos zelf.").says("Ik vraag eerst.").says("Morgen bellen.").says("Jullie luisterden echt.");
    app.deliver_mail().await;
}

both!(words_on_a_case_open_under_a_new_key_too);
async fn words_on_a_case_open_under_a_new_key_too(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    app.do_rounds().await;
    app.deliver_mail().await;
    go(&greet, &run, 0, "on").await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/1/card"), &[("body", WORDS)]).await.answers(303);
    let both = app.node_with(Vault::new([9; 32], [MASTER])).await;
    assert_eq!(leerkring::cases::rekey_all(&both.state.db).await.unwrap().done, 1);
    both.stop().await;
    let alone = app.node_with(Vault::new([9; 32], [])).await;
    alone.enter(MEMBER).await.see(&run).await.says(WORDS);
    alone.stop().await;
}

both!(a_harvest_names_nobody_and_its_points_stand_in_the_report);
async fn a_harvest_names_nobody_and_its_points_stand_in_the_report(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    let keep = format!("{run}/learning-points");
    let again = greet.fill(&greet.see(&run).await, &keep, &[("point", "Bel 0478 12 34 56 eerst.")]).await;
    again.answers(422).says("Hier staat een telefoonnummer").says("Bel 0478 12 34 56 eerst.");
    greet.fill(&greet.see(&run).await, &keep, &[("point", "Vraag eerst, adviseer later.")]).await.answers(303);
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    let mut socket = Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    let said = [("insight", "Ik vraag eerst."), ("next_step", "Morgen bellen."), ("thanks", "Jullie luisterden echt.")];
    ann.fill(&ann.see(&run).await, &format!("{run}/conclusion"), &said).await.answers(303);
    while !socket.hears(&format!("report/{SESSION}")).await {}
    let report = format!("/networks/{NETWORK}/sessions/{SESSION}/report");
    mehmet
        .see(&report)
        .await
        .says("Vraag eerst, adviseer later.")
        .says("Ik vraag eerst.")
        .says("Morgen bellen.")
        .says("Jullie luisterden echt.");
    app.sow("UPDATE cases SET level = 'facilitators'".to_owned()).await;
    mehmet.see(&report).await.says("Vraag eerst, adviseer later.").hides("Ik vraag eerst.").hides("Jullie luisterden echt.");
    // The item is about something else by now; the words are still on that case.
    app.sow("UPDATE agenda_items SET case_id = NULL".to_owned()).await;
    mehmet.see(&report).await.says("Vraag eerst, adviseer later.").hides("Ik vraag eerst.").hides("Jullie luisterden echt.");
}

both!(nothing_is_added_to_a_harvest_once_the_report_of_its_session_is_fixed);
async fn nothing_is_added_to_a_harvest_once_the_report_of_its_session_is_fixed(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    let (ann, keep) = (app.enter(PRESENTER).await, format!("{run}/learning-points"));
    greet.fill(&greet.see(&run).await, &keep, &[("point", WORDS)]).await.answers(303);
    let (hers, his) = (ann.see(&run).await, greet.see(&run).await);
    sessions::report::fixed(app, &greet).await;
    ann.fill(&hers, &format!("{run}/conclusion"), &[("insight", "Ik vraag eerst.")])
        .await
        .answers(409)
        .says("Deze methode is al afgerond.");
    greet.fill(&his, &keep, &[("point", "Luister langer.")]).await.answers(409);
    let there = greet.see(&run).await;
    there.says(WORDS).hides("Luister langer.");
    assert!(form_to(&there, "/learning-points").is_none() && form_to(&ann.see(&run).await, "/conclusion").is_none());
    // What should not have been kept can still go.
    let let_go = form_to(&there, "?_method=DELETE").expect("a way to let it go").replace("?_method=DELETE", "");
    greet.press(&there, &format!("DELETE {let_go}")).await.answers(303);
    greet.see(&run).await.hides(WORDS);
}

both!(another_facilitator_takes_the_console_and_nothing_is_lost);
async fn another_facilitator_takes_the_console_and_nothing_is_lost(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    app.sow(format!("UPDATE memberships SET role = 'facilitator' WHERE network_id = '{NETWORK}' AND person_id = '{}'", OTHERS[1].id)).await;
    let pieter = app.enter(OTHERS[1]).await;
    go(&pieter, &run, 0, "on").await.answers(404);
    press(&pieter, &format!("{run}/console"), &format!("{run}/console")).await.answers(303);
    go(&pieter, &run, 0, "on").await.answers(303);
    pieter.see(&run).await.says("Incident schetsen");
    go(&greet, &run, 1, "on").await.answers(404);
    greet.see(&format!("{run}/console")).await.says("Iemand anders bedient de console.");
}

both!(who_leaves_the_network_is_out_of_the_room);
async fn who_leaves_the_network_is_out_of_the_room(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    go(&greet, &run, 0, "on").await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&run).await;
    let mut socket = Socket::open_at(&app.site, &mehmet, Some(&app.site)).await.unwrap();
    let members = greet.see(&format!("/networks/{NETWORK}/members")).await;
    let removal = crate::support::html::forms(&members.body).into_iter().find(|form| form.action.ends_with("0d03/removal"));
    let removal = removal.expect("Mehmet can be removed").action;
    let typed = [("reason", "Op eigen vraag.")];
    greet.fill(&members, &removal, &typed).await.answers(303);
    socket.loses_its_seat().await;
    mehmet.post(&format!("{run}/steps/1/card"), &[("body", WORDS)]).await.answers(404);
    app.deliver_mail().await;
}

both!(a_card_that_is_emptied_is_withdrawn_and_that_is_said);
async fn a_card_that_is_emptied_is_withdrawn_and_that_is_said(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    go(&greet, &run, 0, "on").await.answers(303);
    let (mehmet, card) = (app.enter(MEMBER).await, format!("{run}/steps/1/card"));
    mehmet.fill(&mehmet.see(&run).await, &card, &[("body", "Wat gebeurde er eerst?")]).await.answers(303);
    let page = mehmet.see(&run).await;
    page.hides("Je kaart is ingetrokken.");
    mehmet.fill(&page, &card, &[("body", "")]).await.answers(303);
    mehmet.see(&run).await.says("Je kaart is ingetrokken.").hides("Wat gebeurde er eerst?");
    mehmet.fill(&page, &card, &[("body", "")]).await.answers(303);
    mehmet.see(&run).await.hides("Je kaart is ingetrokken.");
}

both!(who_may_hold_the_console_finds_it_from_the_room);
async fn who_may_hold_the_console_finds_it_from_the_room(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    greet.see(&run).await.says("Naar de console");
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&run).await.hides("Naar de console");
    app.sow(format!("UPDATE runs SET leader_id = '{}'", MEMBER.id)).await;
    mehmet.see(&run).await.says("Naar de console").hides("Iemand anders bedient de console.");
    greet.see(&run).await.says("Naar de console").hides("Iemand anders bedient de console.");
}

both!(a_card_that_is_too_long_comes_back_with_every_word);
async fn a_card_that_is_too_long_comes_back_with_every_word(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    go(&greet, &run, 0, "on").await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    let long = "woord ".repeat(3_400);
    let sent = mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/1/card"), &[("body", &long)]).await;
    sent.answers(422).says("2.000");
    assert!(sent.body.contains(long.trim()));
}

/// Posts what a screen would post for a deed, by hand.
async fn try_deed(visitor: &Visitor, run: &str, deed: Deed, card: &str) -> u16 {
    visitor.see("/settings").await;
    let post = async |path: &str, fields: &[(&str, &str)]| visitor.post(&format!("{run}/{path}"), fields).await.status;
    match deed {
        Deed::Move => post("step", &[("seen", "9"), ("way", "on")]).await,
        Deed::Pause => {
            let paused = post("pause", &[]).await;
            if paused == 303 { post("resumption", &[]).await } else { paused }
        }
        Deed::AddMinute => post("minute", &[("seen", "0")]).await,
        Deed::Reveal => post("reveal", &[("seen", "9")]).await,
        Deed::PassTurnOn => post("turn", &[("person", STRANGE)]).await,
        Deed::Assign => {
            let fields =
                [("presenter", PRESENTER.id), ("observer", OTHERS[0].id), ("timekeeper", OTHERS[1].id), ("note_taker", OTHERS[2].id)];
            post("cast", &fields).await
        }
        Deed::Write => post("steps/1/card", &[("body", WORDS)]).await,
        Deed::Pass => post("pass", &[]).await,
        Deed::Rate => post(&format!("cards/{card}/warmth"), &[("warmth", "warm")]).await,
        Deed::Choose => post(&format!("cards/{card}/choice"), &[("chosen", "true")]).await,
        Deed::Conclude => post("conclusion", &[("insight", "Ja."), ("next_step", "")]).await,
        Deed::Keep => post("learning-points", &[("point", WORDS)]).await,
        Deed::LetGo => post(&format!("learning-points/{card}?_method=DELETE"), &[]).await,
        Deed::Turn => post("turning", &[("turning", "agreed")]).await,
        Deed::Answer => post(&format!("cards/{card}/answer"), &[("answered", "true")]).await,
        Deed::End => post("end", &[]).await,
    }
}

/// Nobody.
const STRANGE: &str = "00000000000070008000000000000fff";

both!(each_part_may_do_what_the_table_says_and_nothing_else);
async fn each_part_may_do_what_the_table_says_and_nothing_else(app: &TestApp) {
    let (greet, run) = started(app, "peer_consultation").await;
    let parts: [(Part, Person); 6] = [
        (Part::Leader, FACILITATOR),
        (Part::Presenter, PRESENTER),
        (Part::Participant, MEMBER),
        (Part::Observer, OTHERS[0]),
        (Part::Timekeeper, OTHERS[1]),
        (Part::NoteTaker, OTHERS[2]),
    ];
    greet.see(&format!("{run}/console")).await;
    assert_eq!(try_deed(&greet, &run, Deed::Assign, STRANGE).await, 303);
    let mut visitors = Vec::new();
    for (part, person) in parts {
        visitors.push((part, app.enter(person).await));
    }
    for state in RunState::ALL {
        app.sow(format!("UPDATE runs SET state = '{}'", state.as_str())).await;
        for (place, (part, visitor)) in visitors.iter().enumerate() {
            // Everybody has a card of their own on the table.
            let card = format!("0000000000007000800000000000300{place}");
            let keep = "ON CONFLICT DO NOTHING";
            app.sow(format!("INSERT INTO cards (network_id, run_id, id, step, author_id, body, chosen, queued) VALUES ('{NETWORK}', '{}', '{card}', 0, '{}', 'Ja.', false, 1) {keep}", &run[run.len() - 32..], parts[place].1.id)).await;
            for deed in Deed::ALL {
                let status = try_deed(visitor, &run, deed, &card).await;
                // What stops or ends the run changed the other cells.
                app.sow(format!("UPDATE runs SET ended_at = NULL, paused_at = NULL, state = '{}'", state.as_str())).await;
                let ever = RunState::ALL.iter().any(|state| may(*part, *state, deed));
                let expected: &[u16] = match (may(*part, *state, deed), ever) {
                    // The step may ask something else, or somebody else.
                    (true, _) if matches!(deed, Deed::Write | Deed::Rate | Deed::Choose) => &[303, 409],
                    (true, _) => &[303],
                    (false, true) => &[409],
                    (false, false) => &[404],
                };
                assert!(expected.contains(&status), "{part:?} {deed:?} while {state:?}: {status}, not {expected:?}");
            }
        }
    }
    assert_eq!(RIGHTS.len(), Deed::ALL.len());
}

both!(the_real_time_of_each_step_is_kept);
async fn the_real_time_of_each_step_is_kept(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    app.advance(Duration::seconds(75));
    go(&greet, &run, 0, "on").await.answers(303);
    let query = run_steps::table.select((run_steps::step, run_steps::seconds));
    let kept: Vec<(i32, i32)> = app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap();
    assert_eq!(kept, [(0, 75)]);
}

both!(a_learning_point_can_be_let_go);
async fn a_learning_point_can_be_let_go(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    greet.see(&run).await;
    greet.post(&format!("{run}/learning-points"), &[("point", "Eerst vragen")]).await.answers(303);
    let query = learning_points::table.select(learning_points::id);
    let ids: Vec<String> = app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap();
    greet.see(&run).await.says("Eerst vragen");
    greet.post(&format!("{run}/learning-points/{}?_method=DELETE", ids[0]), &[]).await.answers(303);
    greet.see(&run).await.hides("Eerst vragen");
}

both!(a_case_that_the_group_works_on_stays_at_its_item);
async fn a_case_that_the_group_works_on_stays_at_its_item(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    app.sow("UPDATE sessions SET state = 'agenda_open'").await;
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&item).await;
    let over_days = library().iter().find(|method| method.asynchronous).expect("a method for between two sessions");
    let form = greet.see(&format!("{item}/runs/new")).await;
    greet.fill(&form, &format!("{item}/runs"), &[("method", &over_days.id), ("days", "3")]).await.answers(303);
    greet.press(&page, &format!("DELETE {item}/case")).await.answers(409).says("De groep werkt of werkte al aan deze case");
}

both!(a_session_that_ends_ends_the_run_that_nobody_ended);
async fn a_session_that_ends_ends_the_run_that_nobody_ended(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    greet.see(&session).await;
    greet.post(&format!("{session}/end"), &[]).await.answers(303);
    app.deliver_mail().await;
    greet.see(&run).await.says("De methode is afgerond.");
    let query = cases::table.select(cases::state);
    let states: Vec<String> = app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap();
    assert_eq!(states, ["discussed"]);
}

both!(what_was_written_on_a_case_goes_with_it_and_its_room_is_shut);
async fn what_was_written_on_a_case_goes_with_it_and_its_room_is_shut(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    for place in 0..2 {
        go(&greet, &run, place, "on").await.answers(303);
    }
    let (ann, mehmet) = (app.enter(PRESENTER).await, app.enter(MEMBER).await);
    mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/2/card"), &[("body", WORDS)]).await.answers(303);
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    let said = [("insight", "Ik vraag eerst."), ("next_step", ""), ("thanks", "Jullie luisterden echt.")];
    ann.fill(&ann.see(&run).await, &format!("{run}/conclusion"), &said).await.answers(303);
    let case = format!("/networks/{NETWORK}/cases/00000000000070008000000000001001");
    ann.see(&case).await.says("Ik vraag eerst.").says("Jullie luisterden echt.");
    press(&ann, &case, &format!("{case}/erasure")).await.answers(303);
    for (who, page) in [(&ann, &run), (&mehmet, &run), (&mehmet, &case)] {
        who.get(page).await.answers(404);
    }
    let query = cards::table.select(cards::body);
    let bodies: Vec<String> = app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap();
    assert!(bodies.iter().all(String::is_empty), "{bodies:?}");
    let query = presenters::table.select((presenters::insight, presenters::thanks));
    let said: Vec<(String, String)> = app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap();
    assert_eq!(said, [(String::new(), String::new())]);
}

both!(who_comes_without_a_word_is_in_the_circle_once_marked_as_there);
async fn who_comes_without_a_word_is_in_the_circle_once_marked_as_there(app: &TestApp) {
    let item = on_the_agenda(app, 1).await;
    app.sow("UPDATE cases SET level = 'session'").await;
    let (greet, mehmet) = (app.enter(FACILITATOR).await, app.enter(MEMBER).await);
    let run = begun(&greet, &item, "incident_method").await;
    mehmet.get(&run).await.answers(404);
    greet.see(&run).await.hides("MÖ");
    app.sow(format!(
        "INSERT INTO presences (network_id, session_id, person_id, mark, marked_by, marked_at, version)
         VALUES ('{NETWORK}', '{SESSION}', '{}', 'present', '{}', '2027-02-11T08:35:00.000000Z', 1)",
        MEMBER.id, MEMBER.id
    ))
    .await;
    mehmet.see(&run).await.says("Incident schetsen");
    greet.see(&run).await.says("MÖ");
    mehmet.see(&format!("/networks/{NETWORK}/cases/00000000000070008000000000001001")).await.says("Twee keer niet.");
}

both!(who_comes_in_during_a_round_has_a_turn_after_the_others);
async fn who_comes_in_during_a_round_has_a_turn_after_the_others(app: &TestApp) {
    app.sow(format!(
        "INSERT INTO attendances (network_id, session_id, person_id, answer, answered_at) VALUES
         ('{NETWORK}', '{SESSION}', '{}', 'absent', '2027-02-10T08:35:00.000000Z')",
        MEMBER.id
    ))
    .await;
    let (greet, run) = started(app, "peer_consultation").await;
    let console = format!("{run}/console");
    for place in 0..8 {
        if greet.see(&console).await.offers(&format!("{run}/turn")) {
            break;
        }
        go(&greet, &run, place, "on").await.answers(303);
    }
    app.sow("DELETE FROM attendances").await;
    let mut last = greet.see(&console).await;
    last.hides("Mehmet Öztürk is aan het woord.");
    loop {
        greet.press(&last, &format!("{run}/turn")).await.answers(303);
        let page = greet.see(&console).await;
        if !page.offers(&format!("{run}/turn")) {
            break;
        }
        last = page;
    }
    last.says("Mehmet Öztürk is aan het woord.");
}

both!(whoever_keeps_the_time_or_the_notes_finds_that_in_the_room);
async fn whoever_keeps_the_time_or_the_notes_finds_that_in_the_room(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let (pause, minute, keep) = (format!("{run}/pause"), format!("{run}/minute"), format!("{run}/learning-points"));
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    let before = mehmet.see(&run).await;
    assert!(!before.offers(&pause) && !before.offers(&keep));
    let cast = [("timekeeper", MEMBER.id), ("note_taker", OTHERS[0].id)];
    greet.fill(&greet.see(&format!("{run}/console")).await, &format!("{run}/cast"), &cast).await.answers(303);
    mehmet.press(&mehmet.see(&run).await, &minute).await.answers(303);
    mehmet.press(&mehmet.see(&run).await, &pause).await.answers(303);
    mehmet.press(&mehmet.see(&run).await, &format!("{run}/resumption")).await.answers(303);
    noor.fill(&noor.see(&run).await, &keep, &[("point", "Eerst vragen.")]).await.answers(303);
    greet.see(&run).await.says("Eerst vragen.");
}

both!(a_card_is_marked_only_where_the_step_asks_for_it);
async fn a_card_is_marked_only_where_the_step_asks_for_it(app: &TestApp) {
    let (_, run) = started(app, "incident_method").await;
    let ann = app.enter(PRESENTER).await;
    let card = "00000000000070008000000000003100";
    app.sow(format!(
        "INSERT INTO cards (network_id, run_id, id, step, author_id, body, chosen) VALUES ('{NETWORK}', '{}', '{card}', 0, '{}', 'Ja.', false)",
        &run[run.len() - 32..],
        PRESENTER.id
    ))
    .await;
    ann.see("/home").await;
    ann.post(&format!("{run}/cards/{card}/warmth"), &[("warmth", "warm")]).await.answers(409).says("Deze stap vraagt dat niet.");
    ann.post(&format!("{run}/cards/{card}/choice"), &[("chosen", "true")]).await.answers(409);
    // What is no question in the queue is not answered either.
    ann.post(&format!("{run}/cards/{card}/answer"), &[("answered", "true")]).await.answers(404);
}

both!(nobody_loses_a_sentence_when_the_run_ends);
async fn nobody_loses_a_sentence_when_the_run_ends(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    go(&greet, &run, 0, "on").await.answers(303);
    let (mehmet, card) = (app.enter(MEMBER).await, format!("{run}/steps/1/card"));
    let typing = mehmet.see(&run).await;
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    mehmet.fill(&typing, &card, &[("body", WORDS)]).await.answers(303);
    mehmet.see(&run).await.says("De methode is afgerond.").says(WORDS);
}

both!(what_was_typed_for_a_nameless_step_stays_in_sight_and_goes_nowhere);
async fn what_was_typed_for_a_nameless_step_stays_in_sight_and_goes_nowhere(app: &TestApp) {
    let nameless = library().iter().find(|method| method.steps.iter().any(|step| step.anonymous)).expect("a nameless step");
    let place = steps(nameless).iter().position(|placed| placed.step.anonymous).expect("its place");
    let (greet, run) = started(app, &nameless.id).await;
    agree(&app.enter(PRESENTER).await, &run).await;
    for at in 0..place {
        go(&greet, &run, at, "on").await.answers(303);
    }
    let (mehmet, noor, card) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await, format!("{run}/steps/{place}/card"));
    let typing = mehmet.see(&run).await;
    noor.fill(&noor.see(&run).await, &card, &[("body", WORDS)]).await.answers(303);
    greet.see(&format!("{run}/console")).await.hides("Wie nog niets zei");
    press(&greet, &format!("{run}/console"), &format!("{run}/reveal")).await.answers(303);
    let refused = mehmet.fill(&typing, &card, &[("body", "Nog een gedachte")]).await;
    refused.answers(409).says("Voor deze stap kan je geen kaart meer afgeven.");
    assert!(refused.body.contains("Nog een gedachte</textarea>") && !refused.body.contains("data-late open hidden"));
    let late = mehmet.see(&run).await;
    late.says("intussen zonder namen onthuld");
    assert!(late.body.contains("data-late open hidden"), "out of sight until something was typed");
}

both!(an_item_stays_where_it_is_while_a_method_runs_at_it);
async fn an_item_stays_where_it_is_while_a_method_runs_at_it(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    let item = format!("{session}/items/00000000000070008000000000002001");
    app.sow(format!(
        "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         SELECT network_id, '00000000000070008000000000000c77', 2, 'De volgende', '2027-03-11T18:00:00.000000Z', '2027-03-11T21:00:00.000000Z', form,
         place, link, 'agenda_open', 0, 1, created_by, created_at FROM sessions WHERE id = '{SESSION}'"
    ))
    .await;
    greet.see(&session).await;
    let refused = greet.post(&format!("{item}/carry-over"), &[]).await;
    refused.answers(409).says("Bij dit agendapunt loopt een methode: rond die eerst af.");
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
}

both!(what_is_said_in_a_run_without_a_case_goes_after_the_time_that_words_stay);
async fn what_is_said_in_a_run_without_a_case_goes_after_the_time_that_words_stay(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    go(&greet, &run, 0, "on").await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    mehmet.fill(&mehmet.see(&run).await, &format!("{run}/steps/1/card"), &[("body", WORDS)]).await.answers(303);
    press(&greet, &format!("{run}/console"), &format!("{run}/end")).await.answers(303);
    greet.fill(&greet.see(&run).await, &format!("{run}/learning-points"), &[("point", "Eerst vragen.")]).await.answers(303);
    app.sow("UPDATE runs SET case_id = NULL").await;
    let bodies = async || -> Vec<String> {
        let query = cards::table.select(cards::body);
        app.state.read(move |db| Ok(on!(db, |c| query.load(c))?)).await.unwrap()
    };
    app.advance(Duration::days(170));
    app.do_rounds().await;
    assert_eq!(bodies().await, [WORDS]);
    app.advance(Duration::days(20));
    app.do_rounds().await;
    app.deliver_mail().await;
    assert_eq!(bodies().await, [""]);
    app.enter(MEMBER).await.see(&format!("/networks/{NETWORK}/learned")).await.says("Eerst vragen.");
}

both!(what_was_learned_is_found_and_let_go_also_when_its_case_is_gone);
async fn what_was_learned_is_found_and_let_go_also_when_its_case_is_gone(app: &TestApp) {
    let (greet, run) = started(app, "incident_method").await;
    greet.see(&run).await;
    greet.post(&format!("{run}/learning-points"), &[("point", "Eerst vragen")]).await.answers(303);
    app.sow(format!(
        "UPDATE cases SET state = 'purged', sealed = '', key = NULL;
         INSERT INTO reports (network_id, session_id, summary, learning_points, state, shared_at, version, updated_by, updated_at) VALUES
           ('{NETWORK}', '{SESSION}', '', 'Stilte laten vallen werkt.', 'shared', '2027-02-01T09:00:00.000000Z', 1, '{0}', '2027-02-01T09:00:00.000000Z')",
        FACILITATOR.id
    ))
    .await;
    greet.get(&run).await.answers(404);
    let (mehmet, learned) = (app.enter(MEMBER).await, format!("/networks/{NETWORK}/learned"));
    mehmet.see(&learned).await.says("Eerst vragen").says("Stilte laten vallen werkt.").hides("_method=DELETE");
    mehmet.see(&format!("{learned}?q=stilte")).await.says("Stilte laten vallen werkt.").hides("Eerst vragen");
    let page = greet.see(&learned).await;
    let way = page.body.split(&format!("{learned}/")).nth(1).unwrap().split('?').next().unwrap().to_owned();
    mehmet.post(&format!("{learned}/{way}?_method=DELETE"), &[]).await.answers(404);
    greet.press(&page, &format!("DELETE {learned}/{way}")).await.answers(303);
    greet.see(&learned).await.hides("Eerst vragen").says("Stilte laten vallen werkt.");
}
