use super::*;
use chrono::{Duration, TimeZone};
use proptest::prelude::*;

fn noon() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2027, 2, 11, 12, 0, 0).unwrap()
}

fn poll(state: PollState) -> Poll {
    let statements = ["Iedereen komt evenveel aan bod.", "Structuur en tijd kloppen."].map(|s| Statement::parse(s).unwrap()).to_vec();
    Poll {
        id: PollId::new(),
        session: SessionId::new(),
        title: "Terugblik".to_owned(),
        statements,
        state,
        threshold: THRESHOLD,
        created_by: PersonId::new(),
        closes_at: Some(noon()),
    }
}

fn ballot(scores: &[u8]) -> Ballot {
    Ballot { scores: scores.iter().map(|s| Score(*s)).collect(), remark: None }
}

#[test]
fn what_the_table_does_not_list_is_refused() {
    let all = PollState::ALL.iter().flat_map(|from| PollState::ALL.iter().map(move |to| (*from, *to)));
    let allowed = all.flat_map(|(from, to)| [Facilitator, System].map(|by| step(from, to, by))).filter(Result::is_ok).count();
    assert_eq!(allowed, MOVES.len());
    assert_eq!(step(Published, Open, Facilitator), Err(MOVED_ON));
    assert_eq!(step(Closed, Discarded, Facilitator), Err(MOVED_ON));
}

#[test]
fn the_closing_moment_itself_is_too_late() {
    let open = poll(Open);
    assert!(open.accept(ballot(&[1, 5]), noon() - Duration::microseconds(1)).is_ok());
    assert_eq!(open.accept(ballot(&[1, 5]), noon()), Err(CLOSED));
    assert!(Poll { closes_at: None, ..open }.is_open(noon() + Duration::days(900)));
}

#[test]
fn an_end_time_lies_within_two_years() {
    assert_eq!(end_time(noon() + FURTHEST_END, noon()), Ok(noon() + FURTHEST_END));
    let refused = |end| end_time(end, noon()).err().map(|no| no.text);
    assert_eq!(refused(noon()), Some("polls-end-past"));
    assert_eq!(refused(noon() + FURTHEST_END + Duration::microseconds(1)), Some("polls-end-far"));
    assert_eq!(refused(DateTime::<Utc>::MAX_UTC), Some("polls-end-far"));
}

#[test]
fn a_draft_and_a_closed_poll_take_no_answers() {
    for state in [Draft, Closed, Published, Discarded] {
        assert_eq!(poll(state).accept(ballot(&[1, 5]), noon() - Duration::hours(1)), Err(CLOSED), "{state:?}");
    }
}

#[test]
fn a_ballot_scores_every_statement() {
    assert!(poll(Open).accept(ballot(&[3]), noon() - Duration::hours(1)).is_err());
}

#[test]
fn scores_are_one_to_five_in_one_written_form() {
    assert_eq!(Score::parse("5").map(Score::value), Ok(5));
    for raw in ["", "0", "6", "-1", "+3", "3.0", " 3", "03", "drie"] {
        assert!(Score::parse(raw).is_err(), "{raw}");
    }
}

#[test]
fn results_show_only_when_published_by_enough_answers() {
    assert!(poll(Published).shows_results(5));
    assert!(!poll(Published).shows_results(4));
    assert!(!poll(Closed).shows_results(12));
    assert_eq!(poll(Closed).publish(4), Err(Refusal::state("polls-too-few").count(5)));
    assert_eq!(poll(Closed).publish(5), Ok(()));
    assert_eq!(poll(Open).publish(12), Err(MOVED_ON));
}

#[test]
fn only_a_small_network_sets_four_and_nobody_less() {
    assert_eq!(threshold(4, 7), Ok(4));
    assert!(threshold(4, 8).is_err());
    assert_eq!(threshold(5, 30), Ok(5));
    for wished in [0, 1, 3, 6] {
        assert!(threshold(wished, 7).is_err(), "{wished}");
    }
}

fn tally(scores: &[u8]) -> Tally {
    let outcome = scores.iter().fold(Outcome::default(), |outcome, score| outcome.with(ballot(&[*score])));
    outcome.tallies.first().copied().unwrap_or_default()
}

#[test]
fn the_mean_is_rounded_to_a_tenth() {
    let tally = tally(&[5, 5, 5, 5, 5, 5, 4, 4, 3]);
    assert_eq!(tally.counts, [0, 0, 1, 2, 6]);
    assert_eq!(tally.mean_tenths(), Some(46));
    assert_eq!(Tally::default().mean_tenths(), None);
}

proptest! {
    #[test]
    fn a_mean_lies_between_the_lowest_and_the_highest_score(scores in prop::collection::vec(1u8..=5, 1..60)) {
        let mean = tally(&scores).mean_tenths().unwrap();
        prop_assert!(usize::from(*scores.iter().min().unwrap()) * 10 <= mean);
        prop_assert!(mean <= usize::from(*scores.iter().max().unwrap()) * 10);
    }

    #[test]
    fn an_outcome_knows_nothing_of_the_order(mut said in prop::collection::vec((1u8..=5, 1u8..=5, "[a-c]{0,2}"), 0..30)) {
        let outcome = |said: &[(u8, u8, String)]| said.iter().fold(Outcome::default(), |outcome, (one, other, remark)| {
            outcome.with(Ballot { remark: Prose::optional(remark).unwrap(), ..ballot(&[*one, *other]) })
        });
        let before = outcome(&said);
        said.reverse();
        prop_assert_eq!(&before, &outcome(&said));
        prop_assert!(before.tallies.iter().all(|tally| tally.answers() == said.len()));
        prop_assert!(before.tallies.iter().all(|tally| tally.shares().iter().all(|share| *share <= 100)));
    }
}
