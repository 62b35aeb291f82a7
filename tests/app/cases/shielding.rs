//! Colleagues of one centre compete, or give orders: a shielded case is not for them, whatever else they may read.

use super::{CONTEXT, TITLE, list, press};
use crate::both;
use crate::sessions::planned;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, NETWORK, OTHERS, PRESENTER, Person, SESSION};
use crate::support::visitor::Visitor;
use leerkring::ids::{NetworkId, PersonId};
use leerkring::mail::{Intent, KeptMail, Kind, outbox};

const CENTRE: &str = "00000000000070008000000000002001";
const SISTER: &str = "00000000000070008000000000002002";

/// Ann and Mehmet work for one enterprise, at two centres of the same number.
async fn colleagues(app: &TestApp, of: &[&str]) {
    let at = "2027-02-01T09:00:00.000000Z";
    app.sow(format!(
        "INSERT INTO centres (id, name, enterprise_number, created_at) VALUES
           ('{CENTRE}', 'Zinwerk', '0417497106', '{at}'), ('{SISTER}', 'Zinwerk Zuid', '0417497106', '{at}');
         INSERT INTO affiliations (person_id, centre_id, since) VALUES ('{}', '{CENTRE}', '2026-01-01')",
        PRESENTER.id
    ))
    .await;
    for person in of {
        app.sow(format!("INSERT INTO affiliations (person_id, centre_id, since) VALUES ('{person}', '{SISTER}', '2026-01-01')")).await;
    }
}

/// The letter with the agenda that somebody receives.
async fn agenda_mailed(app: &TestApp, person: Person) -> KeptMail {
    app.sow(format!("UPDATE sessions SET state = 'agenda_fixed' WHERE id = '{SESSION}'")).await;
    let (about, now) = (serde_json::json!({ "session": SESSION, "before": null }), app.clock.now());
    let (network, id) = (NetworkId::parse(NETWORK).ok(), PersonId::parse(person.id).ok());
    let intent = Intent { kind: Kind::AgendaPublished, person: id, address: None, network, about };
    app.state.write(move |db| Ok(outbox::put(db, intent, now).map(drop)?)).await.unwrap();
    app.deliver_mail().await;
    app.letters_to(person.email).into_iter().find(|letter| letter.kind == Kind::AgendaPublished).expect("a letter")
}

async fn write(ann: &Visitor) -> crate::support::visitor::Page {
    let page = ann.see(&format!("{}/new", list())).await;
    let typed = [
        ("title", TITLE),
        ("context", CONTEXT),
        ("question", super::QUESTION),
        ("level", "network"),
        ("shielded", "yes"),
        ("ready", "yes"),
    ];
    ann.fill(&page, &list(), &typed).await
}

both!(a_colleague_sees_only_that_there_is_a_case);
async fn a_colleague_sees_only_that_there_is_a_case(app: &TestApp) {
    colleagues(app, &[MEMBER.id]).await;
    let ann = app.enter(PRESENTER).await;
    ann.see(&format!("{}/new", list())).await.says("Eén iemand in deze kring werkt ook voor jouw centrum");
    let case = write(&ann).await.leads_to();
    app.deliver_mail().await;
    let greet = app.enter(FACILITATOR).await;
    press(&greet, &case, "acceptance").await.answers(303);
    press(&greet, &case, "scheduling").await.answers(303);
    super::comes(app, MEMBER.id).await;
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    noor.see(&case).await.says(CONTEXT);
    for address in [case.clone(), format!("{case}/fragment"), format!("{case}/edit")] {
        mehmet.get(&address).await.answers(404);
    }
    mehmet.see(&list()).await.says("Afgeschermde case").hides(TITLE).hides("Ann");
    let session = format!("/networks/{NETWORK}/sessions/{SESSION}");
    for address in [session.clone(), format!("{session}/agenda")] {
        mehmet.see(&address).await.says("Afgeschermde case").hides(TITLE).hides("Case van Ann");
        noor.see(&address).await.says("Case van Ann D'Haese").hides("Afgeschermde case");
    }
}

both!(a_colleague_hears_nowhere_whose_case_it_is);
async fn a_colleague_hears_nowhere_whose_case_it_is(app: &TestApp) {
    colleagues(app, &[MEMBER.id]).await;
    let case = write(&app.enter(PRESENTER).await).await.leads_to();
    let (greet, session) = (app.enter(FACILITATOR).await, format!("/networks/{NETWORK}/sessions/{SESSION}"));
    press(&greet, &case, "acceptance").await.answers(303);
    press(&greet, &case, "scheduling").await.answers(303);
    let [mehmets, noors] = [agenda_mailed(app, MEMBER).await, agenda_mailed(app, OTHERS[0]).await];
    assert!(noors.words.text.contains("Case van Ann D'Haese"), "{}", noors.words.text);
    for words in [&mehmets.words.text, &mehmets.words.html] {
        assert!(words.contains("Afgeschermde case") && !words.contains("Case van"), "{words}");
    }
    app.sow(format!("UPDATE sessions SET state = 'held' WHERE id = '{SESSION}'; UPDATE agenda_items SET state = 'done' WHERE case_id IS NOT NULL; UPDATE cases SET state = 'discussed', closed_at = '2027-02-11T11:00:00.000000Z'")).await;
    let (mehmet, noor) = (app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    mehmet.see(&format!("{session}/report/notes")).await.says("Afgeschermde case").hides("Case van");
    noor.see(&format!("{session}/report/notes")).await.says("Case van Ann D'Haese");
    let next = "00000000000070008000000000000c02";
    app.sow(format!(
        "INSERT INTO sessions (network_id, id, number, title, starts_at, ends_at, form, place, link, state, sequence, version, created_by, created_at)
         VALUES ('{NETWORK}', '{next}', 2, 'Verder', '2027-03-11T08:30:00.000000Z', '2027-03-11T11:30:00.000000Z', 'on_site', 'De Serre', '', 'agenda_open', 0, 1, '{}', '2027-01-11T09:00:00.000000Z')",
        FACILITATOR.id
    ))
    .await;
    let follow_up = format!("/networks/{NETWORK}/sessions/{next}/follow-up");
    mehmet.see(&follow_up).await.says("Afgeschermde case").hides("Ann");
    noor.see(&follow_up).await.says("Ann D'Haese");
}

both!(who_leaves_the_centre_may_read_again);
async fn who_leaves_the_centre_may_read_again(app: &TestApp) {
    colleagues(app, &[MEMBER.id]).await;
    let case = write(&app.enter(PRESENTER).await).await.leads_to();
    app.deliver_mail().await;
    press(&app.enter(FACILITATOR).await, &case, "acceptance").await.answers(303);
    let mehmet = app.enter(MEMBER).await;
    mehmet.get(&case).await.answers(404);
    app.sow(format!("UPDATE affiliations SET until = '2027-02-01' WHERE person_id = '{}'", MEMBER.id)).await;
    mehmet.see(&case).await.says(CONTEXT);
}

both!(a_case_that_nobody_could_accept_is_not_handed_in);
async fn a_case_that_nobody_could_accept_is_not_handed_in(app: &TestApp) {
    colleagues(app, &[FACILITATOR.id]).await;
    write(&app.enter(PRESENTER).await).await.answers(422).says("Afgeschermd kan niemand je case aannemen").says(CONTEXT);
}

both!(more_openness_is_the_authors_and_less_anybodys_who_leads);
async fn more_openness_is_the_authors_and_less_anybodys_who_leads(app: &TestApp) {
    let case = super::submitted(app, "session").await;
    let (greet, ann) = (app.enter(FACILITATOR).await, app.enter(PRESENTER).await);
    press(&greet, &case, "acceptance").await.answers(303);
    let set = async |who: &Visitor, level: &str| {
        let page = who.see(&case).await;
        who.fill(&page, &format!("{case}/level"), &[("level", level)]).await
    };
    set(&greet, "network").await.answers(409).says("Alleen de inbrenger zelf");
    set(&ann, "network").await.answers(303);
    app.enter(MEMBER).await.see(&case).await.says(CONTEXT);
    set(&greet, "facilitators").await.answers(303);
    app.enter(MEMBER).await.get(&case).await.answers(404);
}

both!(the_workshop_does_not_name_to_a_colleague_who_brought_a_case);
async fn the_workshop_does_not_name_to_a_colleague_who_brought_a_case(app: &TestApp) {
    colleagues(app, &[MEMBER.id]).await;
    let (ann, greet, mehmet, noor) =
        (app.enter(PRESENTER).await, app.enter(FACILITATOR).await, app.enter(MEMBER).await, app.enter(OTHERS[0]).await);
    let case = write(&ann).await.leads_to();
    app.deliver_mail().await;
    press(&greet, &case, "acceptance").await.answers(303);
    let (id, at) = (case.rsplit('/').next().unwrap(), "2027-02-01T09:00:00.000000Z");
    app.sow(format!(
        "INSERT INTO agenda_items (network_id, id, rubric, title, note, minutes, position, state, proposed_by, case_id, version, created_at)
         VALUES ('{NETWORK}', '00000000000070008000000000002901', 'intervision', '', '', 60, 0, 'accepted', '{}', '{id}', 1, '{at}')",
        PRESENTER.id
    ))
    .await;
    let workshop = format!("/networks/{NETWORK}/sessions/{SESSION}/workshop");
    greet.press(&greet.see(&workshop).await, &workshop).await.answers(303);
    let told = async || {
        for address in [workshop.clone(), format!("{workshop}/board")] {
            mehmet.see(&address).await.says("Afgeschermde case").hides("D'Haese");
            noor.see(&address).await.says("Case van Ann D'Haese");
        }
    };
    told().await;
    planned(app, &greet).await;
    greet.press(&greet.see(&workshop).await, &format!("{workshop}/voting")).await.answers(303);
    told().await;
    greet.press(&greet.see(&workshop).await, &format!("{workshop}/settlement")).await.answers(303);
    told().await;
    app.deliver_mail().await;
}
