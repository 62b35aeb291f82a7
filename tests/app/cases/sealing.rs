//! The words of cases lie sealed, under keys that are not in the database.

use super::{CONTEXT, QUESTION, TITLE, submitted, write};
use crate::both;
use crate::support::app::{MASTER, TestApp};
use crate::support::cast::{FACILITATOR, PRESENTER};
use diesel::prelude::*;
use leerkring::cases;
use leerkring::config::Config;
use leerkring::db::on;
use leerkring::db::schema::cases as table;
use leerkring::vault::Vault;
use std::sync::Arc;

async fn key(app: &TestApp) -> String {
    let key = table::table.select(table::key.assume_not_null());
    app.state.read(move |db| Ok(on!(db, |c| key.first(c))?)).await.unwrap()
}

both!(no_word_of_a_case_lies_open_in_the_database);
async fn no_word_of_a_case_lies_open_in_the_database(app: &TestApp) {
    let case = submitted(app, "network").await;
    let greet = app.enter(FACILITATOR).await;
    greet.fill(&greet.see(&case).await, &format!("{case}/return"), &[("reason", "Maak het concreter.")]).await.answers(303);
    let sealed = table::table.select(table::sealed);
    let sealed: String = app.state.read(move |db| Ok(on!(db, |c| sealed.first(c))?)).await.unwrap();
    assert!([TITLE, CONTEXT, QUESTION, "concreter"].iter().all(|word| !sealed.contains(word)), "{sealed}");
    app.enter(PRESENTER).await.see(&case).await.says("Maak het concreter.").says(CONTEXT);
}

both!(words_from_before_are_read_and_then_sealed_by_the_round);
async fn words_from_before_are_read_and_then_sealed_by_the_round(app: &TestApp) {
    app.sow(include_str!("../doors/things.sql")).await;
    let greet = app.enter(FACILITATOR).await;
    let case = format!("{}/00000000000070008000000000000f02", super::list());
    greet.see(&case).await.says("Twee afspraken gemist.");
    app.do_rounds().await;
    let open = table::table.filter(table::key.is_null()).count();
    assert_eq!(app.state.read(move |db| Ok(on!(db, |c| open.get_result::<i64>(c))?)).await.unwrap(), 0);
    greet.see(&case).await.says("Twee afspraken gemist.");
}

both!(a_new_key_takes_over_and_the_old_one_can_go);
async fn a_new_key_takes_over_and_the_old_one_can_go(app: &TestApp) {
    let case = submitted(app, "network").await;
    let before = key(app).await;
    let both = app.node_with(Vault::new([9; 32], [MASTER])).await;
    assert_eq!(cases::rekey_all(&both.state.db).await.unwrap(), cases::Rekeyed { done: 1, stuck: vec![] });
    assert_eq!(cases::rekey_all(&both.state.db).await.unwrap(), cases::Rekeyed::default());
    assert_ne!(key(app).await, before);
    both.enter(FACILITATOR).await.see(&case).await.says(CONTEXT);
    both.stop().await;
    let alone = app.node_with(Vault::new([9; 32], [])).await;
    alone.enter(FACILITATOR).await.see(&case).await.says(CONTEXT);
    alone.stop().await;
}

both!(a_lock_that_no_key_opens_keeps_no_other_from_a_new_key);
async fn a_lock_that_no_key_opens_keeps_no_other_from_a_new_key(app: &TestApp) {
    let [broken, case] = [submitted(app, "network").await, submitted(app, "network").await];
    let id = broken.rsplit('/').next().unwrap();
    app.sow(format!("UPDATE cases SET key = '{}.AAAA' WHERE id = '{id}'", key(app).await.split('.').next().unwrap())).await;
    let both = app.node_with(Vault::new([9; 32], [MASTER])).await;
    let rekeyed = cases::rekey_all(&both.state.db).await.unwrap();
    assert_eq!(rekeyed, cases::Rekeyed { done: 1, stuck: vec![id.to_owned()] });
    both.enter(FACILITATOR).await.see(&case).await.says(CONTEXT);
    both.stop().await;
}

both!(without_its_key_nothing_opens_and_the_program_says_which_is_missing);
async fn without_its_key_nothing_opens_and_the_program_says_which_is_missing(app: &TestApp) {
    write(&app.enter(PRESENTER).await, CONTEXT, "network", "no").await.leads_to();
    let name = key(app).await.split('.').next().unwrap().to_owned();
    let config = Config { vault: Arc::new(Vault::new([9; 32], [])), ..(*app.state.config).clone() };
    let refused = leerkring::app::build(config, app.clock.clone()).await.err().expect("no start without the key");
    assert!(refused.to_string().contains(&name), "{refused}");
}
