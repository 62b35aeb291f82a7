//! Where a run stands, in every way that it can go.

use super::*;
use crate::methods::library;
use proptest::prelude::*;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
}

fn run(method: &str) -> Run {
    Run {
        id: RunId::new(),
        network: NetworkId::new(),
        session: SessionId::new(),
        item: ItemId::new(),
        case: None,
        method: library().iter().find(|there| there.id == method).unwrap().clone(),
        state: RunState::Running,
        cast: Cast { leader: PersonId::new(), presenter: Some(PersonId::new()), observer: None, timekeeper: None, note_taker: None },
        at: 0,
        began_at: at(0),
        paused_at: None,
        extra: 0,
        days: None,
        turning: None,
        version: 1,
        ended_at: None,
    }
}

#[test]
fn rounds_come_back_between_what_stands_before_and_after() {
    let troika = library().iter().find(|method| method.id == "troika_consulting").unwrap();
    let all = steps(troika);
    let repeating = troika.steps.iter().filter(|step| step.repeats).count();
    assert_eq!(all.len(), troika.steps.len() - repeating + repeating * 3);
    let minutes: u32 = all.iter().map(|placed| placed.step.minutes).sum();
    assert_eq!(minutes, troika.minutes());
    assert_eq!((all.first().unwrap().round, all.last().unwrap().round), (None, None));
}

#[test]
fn a_pause_takes_no_time_and_twice_is_once() {
    let run = run("incident_method");
    let paused = run.paused(true, at(60)).paused(true, at(90));
    assert_eq!((paused.clock(at(500)).left, paused.clock(at(500)).paused), (240, true));
    let resumed = paused.paused(false, at(600)).paused(false, at(700));
    assert_eq!(resumed.clock(at(660)).left, 180);
}

#[test]
fn a_step_never_ends_by_itself_and_there_is_nothing_before_the_first_or_after_the_last() {
    let run = run("incident_method");
    assert_eq!((run.clock(at(9_000)).left, run.at), (300 - 9_000, 0));
    assert!(run.moved(false, Spent::default(), at(1)).is_none());
    let last = Run { at: steps(&run.method).len() - 1, ..run };
    assert!(last.moved(true, Spent::default(), at(1)).is_none());
}

#[test]
fn who_holds_the_console_leads_whatever_else_they_are() {
    let run = run("incident_method");
    let cast = Cast { presenter: Some(run.cast.leader.clone()), ..run.cast.clone() };
    assert_eq!(cast.part(&run.cast.leader), Part::Leader);
    assert_eq!(cast.part(&PersonId::new()), Part::Participant);
}

#[test]
fn every_deed_is_in_the_table_once_and_nobody_moves_what_is_over() {
    for deed in Deed::ALL {
        assert_eq!(RIGHTS.iter().filter(|(right, ..)| *right == deed).count(), 1, "{deed:?}");
    }
    for part in Part::ALL {
        let late = [Deed::Move, Deed::Pause, Deed::Reveal, Deed::End];
        assert!(late.iter().all(|deed| !may(part, RunState::Ended, *deed)), "{part:?}");
        let recorded = Deed::ALL.iter().filter(|deed| may(part, RunState::Recorded, **deed));
        assert!(recorded.eq([Deed::LetGo].iter().filter(|_| matches!(part, Part::Leader | Part::NoteTaker))), "{part:?}");
    }
}

#[test]
fn a_round_begins_with_another_person_in_every_step_and_leaves_nobody_out() {
    let circle: Vec<PersonId> = (0..5).map(|_| PersonId::new()).collect();
    let firsts: std::collections::BTreeSet<_> = (0..5).map(|step| order(&circle, step)[0].clone()).collect();
    assert_eq!(firsts.len(), 5);
    assert!(order(&[], 3).is_empty());
}

proptest! {
    #[test]
    fn going_on_and_back_finds_the_time_that_was_left(spent in 0i64..4_000, there in 0i64..4_000) {
        let run = run("incident_method");
        let next = run.moved(true, Spent::default(), at(spent)).unwrap();
        let back = next.moved(false, Spent { seconds: run.spent(at(spent)), extra: run.extra }, at(spent + there)).unwrap();
        prop_assert_eq!(back.clock(at(spent + there)).left, run.clock(at(spent)).left);
    }

    #[test]
    fn a_clock_shows_the_same_left_whatever_pauses_there_were(pauses in proptest::collection::vec((1i64..100, 1i64..100), 0..6)) {
        let (mut run, mut now, mut ran) = (run("incident_method"), 0, 0);
        for (runs, stands) in pauses {
            (now, ran) = (now + runs, ran + runs);
            run = run.paused(true, at(now));
            now += stands;
            run = run.paused(false, at(now));
        }
        prop_assert_eq!(run.clock(at(now)).left, 300 - ran);
    }
}
