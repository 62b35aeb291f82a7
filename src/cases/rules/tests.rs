use super::moves::{CaseState::*, Hand::*};
use super::*;
use crate::ids::{CaseId, PersonId};
use crate::refusal::Refusal;
use crate::words::Line;
use chrono::TimeZone;
use proptest::prelude::*;
use proptest::sample::select;

const NOON: i64 = 1_801_566_000;

fn at(day: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(NOON + day * 86_400, 0).unwrap()
}

fn cover(state: CaseState, level: Level) -> Cover {
    Cover { id: CaseId::new(), presenter: PersonId::new(), level, shielded: false, state, session: None, version: 1, updated_at: at(0) }
}

fn reading(cover: &Cover, facilitator: bool, signed: bool, meeting: Option<Meeting>, day: i64) -> Reading {
    let person = PersonId::new();
    cover.reading(&Reader { person: &person, facilitator, signed, colleague: false }, meeting.as_ref(), at(day))
}

#[test]
fn the_table_names_each_move_once_and_leads_out_of_no_end() {
    for (i, way) in MOVES.iter().enumerate() {
        assert!(!MOVES[..i].contains(way), "{way:?} twice");
        assert!(!way.0.is_erased(), "{way:?} brings a text back");
    }
}

#[test]
fn what_the_table_does_not_list_is_refused() {
    let hands = [Presenter, Facilitator, System];
    let all = CaseState::ALL.iter().flat_map(|from| CaseState::ALL.iter().map(move |to| (*from, *to)));
    let allowed = all.flat_map(|(from, to)| hands.map(|by| (from, to, by))).filter(|(from, to, by)| step(*from, *to, *by).is_ok()).count();
    assert_eq!(allowed, MOVES.len());
}

#[test]
fn a_facilitator_cannot_submit_and_a_presenter_cannot_accept() {
    assert_eq!(step(Draft, Submitted, Facilitator), Err(MOVED_ON));
    assert_eq!(step(Submitted, Accepted, Presenter), Err(MOVED_ON));
    assert_eq!(step(InDiscussion, Withdrawn, Presenter), Err(MOVED_ON));
}

#[test]
fn only_the_presenter_sees_a_draft() {
    let draft = cover(Draft, Level::Network);
    let own = Reader { person: &draft.presenter, facilitator: false, signed: true, colleague: false };
    assert!(draft.readable_by(&own, None, at(0)));
    assert_eq!(reading(&draft, true, true, None, 0), Reading::Hidden);
    assert_eq!(reading(&draft, false, true, None, 0), Reading::Hidden);
}

#[test]
fn facilitators_read_what_was_submitted_and_members_wait_for_acceptance() {
    let submitted = cover(Submitted, Level::Network);
    assert_eq!(reading(&submitted, true, true, None, 0), Reading::Open);
    assert_eq!(reading(&submitted, false, true, None, 0), Reading::Hidden);
    assert_eq!(reading(&cover(Accepted, Level::Network), false, true, None, 0), Reading::Open);
}

#[test]
fn a_case_for_its_session_opens_for_those_who_come_until_two_weeks_after() {
    let case = cover(Scheduled, Level::Session);
    let coming = Some(Meeting { ends_at: at(1), coming: true });
    assert_eq!(reading(&case, false, true, coming, 0), Reading::Open);
    assert_eq!(reading(&case, false, true, coming, 14), Reading::Open);
    assert_eq!(reading(&case, false, true, coming, 15), Reading::Shut);
    assert_eq!(reading(&case, false, true, Some(Meeting { ends_at: at(1), coming: false }), 0), Reading::Shut);
    assert_eq!(reading(&cover(Accepted, Level::Session), false, true, coming, 0), Reading::Hidden);
}

#[test]
fn a_case_for_facilitators_shows_members_no_more_than_that_it_is_on_the_agenda() {
    assert_eq!(reading(&cover(Scheduled, Level::Facilitators), false, true, None, 0), Reading::Shut);
    assert_eq!(reading(&cover(Accepted, Level::Facilitators), false, true, None, 0), Reading::Hidden);
    assert_eq!(reading(&cover(Scheduled, Level::Facilitators), true, true, None, 0), Reading::Open);
}

#[test]
fn a_draft_holds_more_than_may_be_handed_in() {
    let text = Text { title: Line::parse(&"t".repeat(121)).ok(), context: Prose::parse(&"c".repeat(6000)).ok(), ..Text::default() };
    assert_eq!(text.too_long(), [Refusal::input("words-too-long").count(120).at("title")]);
    let wish = Wish { themes: Theme::ALL[..4].to_vec(), ..Wish::default() };
    assert!(wish.excess().is_some() && Wish { themes: Theme::ALL[..3].to_vec(), ..wish }.excess().is_none());
}

#[test]
fn nobody_hears_of_a_case_that_is_hidden_from_them() {
    for (state, level) in CaseState::ALL.iter().flat_map(|state| Level::ALL.iter().map(move |level| (*state, *level))) {
        let case = cover(state, level);
        let hidden = |facilitator| reading(&case, facilitator, true, None, 0) == Reading::Hidden;
        assert_eq!(case.known_to() < Audience::Network, hidden(false), "{state:?} {level:?}");
        assert_eq!(case.known_to() < Audience::Facilitators, hidden(true), "{state:?} {level:?}");
    }
}

#[test]
fn a_colleague_of_the_presenter_sees_of_a_shielded_case_only_that_it_is_there() {
    let person = PersonId::new();
    let shielded = Cover { shielded: true, ..cover(Scheduled, Level::Network) };
    for facilitator in [false, true] {
        let reads = |colleague| shielded.reading(&Reader { person: &person, facilitator, signed: true, colleague }, None, at(0));
        assert_eq!((reads(false), reads(true)), (Reading::Open, Reading::Shut));
    }
    let own = Reader { person: &shielded.presenter, facilitator: false, signed: true, colleague: false };
    assert_eq!(shielded.reading(&own, None, at(0)), Reading::Open);
}

#[test]
fn who_hears_a_case_told_takes_part_without_reading_it() {
    let person = PersonId::new();
    let told = cover(Scheduled, Level::Facilitators);
    let reader = |colleague| Reader { person: &person, facilitator: false, signed: true, colleague };
    let coming = Some(Meeting { ends_at: at(1), coming: true });
    assert!(told.takes_part(&reader(false), coming.as_ref(), at(0)) && !told.readable_by(&reader(false), coming.as_ref(), at(0)));
    assert!(!told.takes_part(&reader(false), None, at(0)));
    assert!(!Cover { shielded: true, ..told.clone() }.takes_part(&reader(true), coming.as_ref(), at(0)));
}

#[test]
fn a_facilitator_closes_a_case_and_only_its_author_opens_it() {
    let case = cover(Accepted, Level::Session);
    assert_eq!(case.may_set(Level::Network, Facilitator), Err(AUTHORS_CHOICE));
    assert_eq!(case.may_set(Level::Network, Presenter), Ok(()));
    assert_eq!(case.may_set(Level::Facilitators, Facilitator), Ok(()));
}

#[test]
fn a_question_in_the_first_person_is_recognised_in_both_languages() {
    let asks = |q: &str| Text { question: Prose::parse(q).ok(), ..Text::default() }.asks_in_first_person();
    assert!(asks("Hoe kan ik haar helpen kiezen?"));
    assert!(asks("How do I keep my distance?"));
    assert!(!asks("Wat moet de klant doen?"));
}

#[test]
fn a_submitted_case_has_a_title_a_context_and_a_question() {
    let fields: Vec<_> = Text::default().missing().into_iter().map(|r| r.field.unwrap()).collect();
    assert_eq!(fields, ["title", "context", "question"]);
}

proptest! {
    #[test]
    fn nobody_but_the_presenter_reads_without_a_signature(
        state in select(CaseState::ALL), level in select(Level::ALL), facilitator: bool, coming: bool, day in -30i64..30,
    ) {
        let meeting = Some(Meeting { ends_at: at(0), coming });
        prop_assert_eq!(reading(&cover(state, level), facilitator, false, meeting, day), Reading::Hidden);
    }

    #[test]
    fn a_more_closed_level_never_opens_more(state in select(CaseState::ALL), coming: bool, day in -30i64..30) {
        let meeting = Some(Meeting { ends_at: at(0), coming });
        let open = |level| reading(&cover(state, level), false, true, meeting, day) == Reading::Open;
        prop_assert!(!open(Level::Facilitators));
        prop_assert!(open(Level::Network) || !open(Level::Session));
    }

    #[test]
    fn an_erased_case_is_read_by_nobody_else(state in select(&[Withdrawn, Purged][..]), level in select(Level::ALL), facilitator: bool) {
        prop_assert_eq!(reading(&cover(state, level), facilitator, true, None, 0), Reading::Hidden);
    }
}
