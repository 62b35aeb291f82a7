//! The methods: the library for everybody, proposals that say why, and what a network makes of a method.

use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{ADMIN, FACILITATOR, MEMBER, NETWORK, OFFICER, OTHER_NETWORK, STRANGER};
use crate::support::visitor::{Page, Visitor};
use leerkring::ids::NetworkId;
use leerkring::methods;

fn own() -> String {
    format!("/networks/{NETWORK}/methods")
}

/// Greet copies a method; gives its address.
async fn copied(greet: &Visitor, method: &str) -> String {
    let page = greet.see(&own()).await;
    greet.fill(&page, &own(), &[("method", method)]).await.leads_to()
}

async fn saved(greet: &Visitor, form: &Page, copy: &str, typed: &[(&str, &str)]) -> Page {
    greet.fill(form, copy, typed).await
}

both!(everybody_who_is_signed_in_reads_the_library);
async fn everybody_who_is_signed_in_reads_the_library(app: &TestApp) {
    for person in [MEMBER, FACILITATOR, STRANGER, OFFICER, ADMIN] {
        let visitor = app.enter(person).await;
        visitor.see("/home").await.says("Intervisiemethoden");
        let page = visitor.see("/methods").await;
        page.says("18 methoden").says("Ragusemethode").says("Experiment").says("Vanaf de derde sessie").says("3 tot 30 mensen");
        page.hides("stellen we voor");
        visitor.get("/methods/shouting").await.answers(404);
    }
    app.visitor().get("/methods").await.answers(303);
}

both!(a_method_says_who_speaks_who_is_silent_and_who_reads_what);
async fn a_method_says_who_speaks_who_is_silent_and_who_reads_what(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see("/methods/incident_method").await;
    page.says("Incidentmethode").says("Wanneer wel").says("Wanneer niet").says("65 minuten").says("De inbrenger zwijgt 30 minuten");
    page.says("3. Vragen noteren").says("Iedereen zwijgt. De inbrenger wacht.").says("Opgeschreven: Jouw twee feitelijke vragen.");
    page.says("Iedereen ziet alles tegelijk, wanneer de procesbegeleider het toont.").says("Dat blijft van wie het schrijft.");
    page.says("De deelnemers spreken. De inbrenger luistert en zwijgt.").says("Hendriksen");
    mehmet.see("/methods/troika_consulting").await.says("3 rondes").says("Per ronde").says("mag zich altijd terugdraaien");
    mehmet.see("/methods/deep_democracy_round").await.says("Niemand brengt alleen in");
}

both!(the_chooser_proposes_three_and_says_why);
async fn the_chooser_proposes_three_and_says_why(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see("/methods?aim=how_others&people=7&minutes=80&held=0").await;
    page.says("Deze 3 stellen we voor").says("Helpt om te horen hoe anderen het aanpakken");
    page.says("Past bij jullie groep van 7").says("minuten, met een kwartier erbij").hides("Dient een ander doel");
    let page = mehmet.see("/methods?aim=blind_spot&people=7&minutes=80&held=0").await;
    page.says("Dient een ander doel, maar past nu wel").hides("Helpt om je blinde vlek te zien");
    mehmet.see("/methods?aim=blind_spot&people=7&minutes=80&held=2").await.says("jullie zaten al 2 keer samen");
    let page = mehmet.see("/methods?aim=fact&people=7&minutes=70").await;
    page.says("Leg de vraag dan voor aan VDAB");
    assert!(page.body.contains(&format!("/networks/{NETWORK}/questions/new")));
}

both!(whatever_stands_in_the_address_of_the_chooser_it_answers);
async fn whatever_stands_in_the_address_of_the_chooser_it_answers(app: &TestApp) {
    let mehmet = app.enter(MEMBER).await;
    let page = mehmet.see("/methods?aim=energy&people=veel&minutes=-3&held=x").await;
    page.says("Past bij jullie groep van 8").says("minuten, met een kwartier erbij");
    assert!(page.body.contains("name=\"minutes\" type=\"number\" min=\"15\" max=\"480\" value=\"75\""));
    mehmet.see("/methods?aim=energy&people=7&minutes=20").await.says("Niets past");
    mehmet.see("/methods?aim=shout&people=7&minutes=60").await.hides("stellen we voor");
    mehmet.see("/methods?aim=&people=&minutes=").await.hides("stellen we voor").says("18 methoden");
    mehmet.see("/methods?aim=energy&people=999&minutes=480&hybrid=yes").await.says("Past wanneer jullie splitsen in 8 groepjes");
}

both!(a_facilitator_makes_a_method_the_networks_own);
async fn a_facilitator_makes_a_method_the_networks_own(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let home = greet.see(&format!("/networks/{NETWORK}")).await;
    assert!(home.body.contains(&format!("href=\"{}\"", own())));
    let copy = copied(&greet, "gossip_method").await;
    let form = greet.see(&copy).await;
    form.says("Je schrijft in het Nederlands. De Engelse tekst blijft zoals ze is");
    let typed = [("name", "Even roddelen"), ("minutes-1", "12"), ("instruction-1", "Vertel\r\nrustig.")];
    assert_eq!(saved(&greet, &form, &copy, &typed).await.leads_to(), own());
    greet.see(&own()).await.says("Even roddelen").says("Gebaseerd op Roddelmethode");
    greet.see("/methods/gossip_method").await.says("Roddelmethode").hides("Even roddelen");
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&own()).await.says("Even roddelen").hides("Neem over");
    let page = mehmet.see(&copy).await;
    page.says("Even roddelen").says("12 min");
    assert!(!page.offers(&copy), "a member only reads");
    mehmet.post("/settings/language", &[("language", "en")]).await.answers(303);
    mehmet.see(&copy).await.says("Gossip method").says("12 min").hides("Even roddelen");
}

both!(what_two_facilitators_type_at_once_is_not_lost);
async fn what_two_facilitators_type_at_once_is_not_lost(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let copy = copied(&greet, "gossip_method").await;
    let form = greet.see(&copy).await;
    saved(&greet, &form, &copy, &[("name", "Roddelen in de kring"), ("minutes-2", "9")]).await.answers(303);
    let page = saved(&greet, &form, &copy, &[("name", "Achter je rug"), ("instruction-3", "Zwijg vooral.")]).await;
    page.answers(409).says("Deze methode veranderde terwijl je bezig was.").says("Greet Aerts bewaarde ze");
    page.says("Naam: Roddelen in de kring").says("Stap 2, Minuten: 9");
    assert!(page.body.contains("value=\"Achter je rug\"") && page.body.contains("Zwijg vooral.</textarea>"));
    saved(&greet, &page, &copy, &[]).await.answers(303);
    greet.see(&own()).await.says("Achter je rug").hides("Roddelen in de kring");
}

both!(of_two_saves_at_the_same_moment_one_is_refused);
async fn of_two_saves_at_the_same_moment_one_is_refused(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let copy = copied(&greet, "wise_crowds").await;
    let form = greet.see(&copy).await;
    let (one, two) = futures_util::join!(
        saved(&greet, &form, &copy, &[("name", "Wijze kring")]),
        saved(&greet, &form, &copy, &[("name", "Slimme kring")]),
    );
    let mut answers = [one.status, two.status];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409]);
}

both!(every_fault_in_the_form_is_told_at_its_field);
async fn every_fault_in_the_form_is_told_at_its_field(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let copy = copied(&greet, "gossip_method").await;
    let form = greet.see(&copy).await;
    let page = saved(&greet, &form, &copy, &[("name", " "), ("minutes-1", "0"), ("minutes-4", "61"), ("name-2", "Kort")]).await;
    page.answers(422).says("Nog 3 dingen").says("van 1 tot 60 minuten");
    for field in ["#name", "#minutes-1", "#minutes-4"] {
        assert!(page.body.contains(&format!("href=\"{field}\"")), "{field}");
    }
    assert!(page.body.contains("value=\"Kort\""));
    greet.post(&copy, &[("name-20", "Te veel")]).await.answers(422);
    let page = greet.see(&own()).await;
    greet.fill(&page, &own(), &[("method", "shouting")]).await.answers(422).says("Kies een methode uit de lijst.");
}

both!(a_copy_is_made_once_and_taken_away_once);
async fn a_copy_is_made_once_and_taken_away_once(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    let page = greet.see(&own()).await;
    let copies =
        [greet.fill(&page, &own(), &[("method", "raguse_method")]).await, greet.fill(&page, &own(), &[("method", "raguse_method")]).await];
    assert_eq!(copies[0].leads_to(), copies[1].leads_to());
    let copy = copies[0].leads_to();
    let form = greet.see(&copy).await;
    saved(&greet, &form, &copy, &[("name", "Anders")]).await.answers(303);
    greet.press(&form, &format!("DELETE {copy}")).await.answers(409).says("Deze methode veranderde");
    let form = greet.see(&copy).await;
    for _ in 0..2 {
        assert_eq!(greet.press(&form, &format!("DELETE {copy}")).await.leads_to(), own());
    }
    greet.get(&copy).await.answers(404);
    greet.see(&own()).await.says("Nog geen eigen methoden");
}

both!(a_network_keeps_forty_copies_and_no_more);
async fn a_network_keeps_forty_copies_and_no_more(app: &TestApp) {
    let greet = app.enter(FACILITATOR).await;
    for _ in 0..40 {
        copied(&greet, "peer_consultation").await;
    }
    let page = greet.see(&own()).await;
    greet.fill(&page, &own(), &[("method", "peer_consultation")]).await.answers(409).says("Jullie hebben al 40 eigen methoden.");
}

both!(nobody_else_finds_a_networks_own_methods);
async fn nobody_else_finds_a_networks_own_methods(app: &TestApp) {
    let copy = copied(&app.enter(FACILITATOR).await, "gossip_method").await;
    let elsewhere = copy.replace(NETWORK, OTHER_NETWORK);
    for person in [STRANGER, OFFICER, ADMIN] {
        let visitor = app.enter(person).await;
        visitor.see("/methods").await;
        for address in [own(), copy.clone()] {
            visitor.get(&address).await.answers(404);
            visitor.post(&address, &[("method", "gossip_method")]).await.answers(404);
        }
        visitor.get(&elsewhere).await.answers(404);
    }
    let mehmet = app.enter(MEMBER).await;
    mehmet.see(&own()).await;
    mehmet.post(&own(), &[("method", "gossip_method")]).await.answers(404);
    mehmet.post(&copy, &[("name", "Van mij")]).await.answers(404);
    mehmet.post(&format!("{copy}?_method=DELETE"), &[("version", "1")]).await.answers(404);
}

both!(other_domains_find_a_copy_only_in_its_own_network);
async fn other_domains_find_a_copy_only_in_its_own_network(app: &TestApp) {
    let copy = copied(&app.enter(FACILITATOR).await, "gossip_method").await;
    let id = copy.rsplit('/').next().unwrap().to_owned();
    let found = app.state.read(move |db| {
        let [here, elsewhere] = [NETWORK, OTHER_NETWORK].map(|id| NetworkId::parse(id).unwrap());
        let mut find = |network, id: &str| methods::find(db, network, id).unwrap().map(|method| method.minutes());
        let found = [find(&here, &id), find(&elsewhere, &id), find(&elsewhere, "gossip_method"), find(&here, "shouting")];
        Ok((found, methods::all(db, &here)?.len(), methods::all(db, &elsewhere)?.len()))
    });
    assert_eq!(found.await.unwrap(), ([Some(45), None, Some(45), None], 19, 18));
}
