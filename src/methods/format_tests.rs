//! A method with a fault in it is refused, and so ends the build: the build script asks the same `check`.

use super::format::*;
use super::library::named;

/// The complaint about the method of incidents with something spoilt.
fn complaint(spoil: impl FnOnce(&mut Method)) -> String {
    let mut method = named("incident_method").unwrap().clone();
    spoil(&mut method);
    method.check().expect_err("a fault")
}

#[test]
fn a_group_begins_with_two_people_and_ends_where_it_should() {
    for group in [(1, 5), (6, 5), (2, 61)] {
        assert!(complaint(|method| method.group = group).contains("a group of 2 to 60 people"), "{group:?}");
    }
}

#[test]
fn a_method_has_steps_and_no_two_of_one_name() {
    assert!(complaint(|method| method.steps.clear()).contains("1 to 20 steps"));
    assert!(complaint(|method| method.steps[1].key = method.steps[0].key.clone()).contains("different keys"));
    assert!(complaint(|method| method.steps[0].key = "Eerste stap".into()).contains("a key"));
}

#[test]
fn what_comes_back_in_rounds_is_a_step_that_repeats() {
    assert!(complaint(|method| method.rounds = 3).contains("a step that repeats"));
    assert!(complaint(|method| method.rounds = 0).contains("1 to 6 rounds"));
}

#[test]
fn a_step_takes_a_minute_to_an_hour() {
    for minutes in [0, 61] {
        assert_eq!(complaint(|method| method.steps[2].minutes = minutes), "step note_questions: wants 1 to 60 minutes");
    }
}

#[test]
fn every_text_is_there_in_both_languages_and_not_too_long() {
    let faults: [fn(&mut Method); 4] = [
        |method| method.name.en.clear(),
        |method| method.purpose.nl = " ".into(),
        |method| method.steps[0].task.en = "x".repeat(LONGEST + 1),
        |method| method.steps[1].writes.as_mut().unwrap().nl.clear(),
    ];
    for fault in faults {
        assert!(complaint(fault).contains("in both languages"));
    }
}

#[test]
fn what_is_written_is_seen_by_somebody_or_nobody_but_never_unsaid() {
    assert!(complaint(|method| method.steps[1].shared = None).contains("both `writes` and `shared`"));
    assert!(complaint(|method| (method.steps[2].writes, method.steps[2].shared) = (None, None)).contains("something that is written"));
    assert!(complaint(|method| method.steps[0].anonymous = true).contains("to be anonymous"));
}

#[test]
fn a_step_builds_on_an_earlier_one_in_which_people_write() {
    for from in ["nowhere", "debrief", "choose_incident"] {
        assert!(complaint(|method| method.steps[3].from = Some(from.into())).contains("an earlier step"), "{from}");
    }
    assert!(complaint(|method| method.steps[4].kind = Kind::Rate).contains("something to rate"));
}

#[test]
fn a_presenter_has_a_task_and_nobody_else_has_it() {
    assert!(complaint(|method| method.steps[0].presenter_task = None).contains("a task for the presenter"));
    assert!(complaint(|method| method.steps[0].presenter = Mode::None).contains("a task for the presenter"));
}

#[test]
fn minutes_of_steps_that_repeat_count_once_a_round() {
    let troika = named("troika_consulting").unwrap();
    assert_eq!(troika.minutes(), 1 + 3 * (2 + 2 + 4 + 1) + 2);
}

#[test]
fn a_word_that_the_file_should_not_have_is_a_fault() {
    let mut method = serde_json::to_value(named("gossip_method").unwrap()).unwrap();
    method["colour"] = "plum".into();
    assert!(serde_json::from_value::<Method>(method).is_err());
}
