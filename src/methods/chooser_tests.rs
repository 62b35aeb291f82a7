//! What is proposed, and what never is.

use super::*;
use crate::i18n::{Language, Texts};
use crate::methods::library;
use proptest::prelude::*;

/// A group of seven with plenty of time, which knows each other well.
fn seven(aim: Aim) -> Wanted {
    Wanted { aim, people: 7, minutes: 180, held: 4, recent: Vec::new(), hybrid: false }
}

fn ids(wanted: &Wanted) -> Vec<&'static str> {
    suggest(library(), wanted).iter().map(|found| found.method.id.as_str()).collect()
}

fn reasons_for(wanted: &Wanted, id: &str) -> Vec<(String, usize)> {
    let found = suggest(library(), wanted).into_iter().find(|found| found.method.id == id).expect("a proposal");
    found.reasons.into_iter().map(|reason| (reason.text, reason.count)).collect()
}

fn why(text: &str, count: usize) -> (String, usize) {
    (text.to_owned(), count)
}

#[test]
fn who_wants_to_hear_others_gets_the_three_methods_for_that() {
    assert_eq!(ids(&seven(Aim::HowOthers)), ["incident_method", "five_step_method", "peer_consultation"]);
}

#[test]
fn a_proposal_says_what_it_helps_with_for_whom_and_how_long() {
    let wanted = Wanted { minutes: 75, held: 0, ..seven(Aim::HowOthers) };
    let expected = [why("methods-helps-how_others", 0), why("methods-why-people", 7), why("methods-why-minutes", 60)];
    assert_eq!(reasons_for(&wanted, "five_step_method"), expected);
}

#[test]
fn another_method_that_fits_fills_up_and_is_said_to_be_another() {
    let wanted = Wanted { held: 0, ..seven(Aim::BlindSpot) };
    assert_eq!(ids(&wanted), ["incident_method", "five_step_method", "ten_step_method"]);
    assert_eq!(reasons_for(&wanted, "incident_method")[0], why("methods-why-other", 0));
    assert_eq!(ids(&seven(Aim::Practise))[..2], ["clinic_method", "incident_method"]);
}

#[test]
fn trust_comes_first_where_a_method_needs_it() {
    for (held, expected) in [(0, false), (1, false), (2, true)] {
        assert_eq!(ids(&Wanted { held, ..seven(Aim::BlindSpot) }).contains(&"gossip_method"), expected, "{held} held");
    }
    assert_eq!(reasons_for(&seven(Aim::BlindSpot), "gossip_method")[3], why("methods-why-trust", 4));
}

#[test]
fn the_time_around_a_method_counts() {
    let fits = |minutes| ids(&Wanted { minutes, ..seven(Aim::Energy) }).contains(&"solution_focused_intervision");
    assert!(fits(50) && !fits(49));
}

#[test]
fn a_large_group_splits_where_the_method_lets_it() {
    let wanted = Wanted { people: 13, ..seven(Aim::SmallQuestions) };
    assert_eq!(ids(&wanted)[..2], ["troika_consulting", "wise_crowds"]);
    assert_eq!(reasons_for(&wanted, "wise_crowds")[1], why("methods-why-parts", 3));
    // Six or seven people do not go into circles of four or five.
    assert!(!ids(&Wanted { people: 7, ..wanted }).contains(&"wise_crowds"));
}

#[test]
fn a_role_play_is_not_for_people_behind_a_screen() {
    assert!(ids(&seven(Aim::Practise)).contains(&"clinic_method"));
    assert!(!ids(&Wanted { hybrid: true, ..seven(Aim::Practise) }).contains(&"clinic_method"));
}

#[test]
fn a_method_rests_two_sessions_unless_nothing_else_is_left() {
    let recent: Vec<String> = ["five_step_method", "peer_consultation", "incident_method"].map(String::from).into();
    assert_eq!(ids(&Wanted { recent: recent.clone(), ..seven(Aim::HowOthers) })[0], "incident_method");
    let short = Wanted { minutes: 45, recent: vec!["troika_consulting".into()], ..seven(Aim::Energy) };
    assert_eq!(ids(&short), ["troika_consulting"]);
    assert_eq!(reasons_for(&short, "troika_consulting").last(), Some(&why("methods-why-again", 0)));
}

#[test]
fn nobody_is_sent_away_with_a_method_that_does_not_fit() {
    assert!(ids(&Wanted { people: 2, ..seven(Aim::Hold) }).is_empty());
    assert!(ids(&Wanted { minutes: 20, ..seven(Aim::Hold) }).is_empty());
}

#[test]
fn every_aim_has_its_words() {
    for (aim, language) in Aim::ALL.iter().flat_map(|aim| Language::ALL.iter().map(move |language| (aim, *language))) {
        for key in [format!("methods-helps-{}", aim.as_str()), format!("methods-aim-{}", aim.as_str())] {
            assert!(Texts::has(language, &key), "{key} in {language:?}");
        }
    }
}

prop_compose! {
    fn wishes()(
        aim in prop::sample::select(Aim::ALL),
        people in 0usize..=60,
        minutes in 0u32..=240,
        held in 0u32..=6,
        recent in prop::collection::vec(prop::sample::select(library()), 0..4),
        hybrid in any::<bool>(),
    ) -> Wanted {
        Wanted { aim, people, minutes, held, recent: recent.into_iter().map(|method| method.id.clone()).collect(), hybrid }
    }
}

proptest! {
    #[test]
    fn never_more_than_three_and_never_one_that_does_not_fit(wanted in wishes()) {
        let found = suggest(library(), &wanted);
        prop_assert!(found.len() <= 3);
        for Suggestion { method, .. } in &found {
            let (smallest, largest) = method.group;
            let divides = (1..=wanted.people).any(|parts| {
                let (less, more) = (wanted.people / parts, wanted.people.div_ceil(parts));
                (parts == 1 || method.parallel) && smallest <= less && more <= largest
            });
            prop_assert!(divides, "{} for {}", method.id, wanted.people);
            prop_assert!(method.minutes() + 15 <= wanted.minutes && method.trust <= wanted.held + 1, "{}", method.id);
            prop_assert!(!wanted.hybrid || method.online == Online::Yes, "{}", method.id);
        }
    }

    #[test]
    fn what_serves_the_aim_comes_first_and_what_rests_comes_alone(wanted in wishes()) {
        let found = suggest(library(), &wanted);
        let serves: Vec<bool> = found.iter().map(|found| found.method.serves.contains(&wanted.aim)).collect();
        prop_assert!(serves.is_sorted_by(|one, next| one >= next));
        let rests = found.iter().filter(|found| wanted.used(found.method)).count();
        prop_assert!(rests == 0 || rests == found.len());
    }

    #[test]
    fn the_same_wish_gets_the_same_answer_with_a_reason_for_each(wanted in wishes()) {
        let found = suggest(library(), &wanted);
        prop_assert_eq!(&suggest(library(), &wanted), &found);
        prop_assert!(found.iter().all(|found| found.reasons.len() >= 3));
    }
}
