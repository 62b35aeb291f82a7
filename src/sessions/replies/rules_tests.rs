use super::*;
use proptest::prelude::*;

fn at(second: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::seconds(second)
}

fn said(answer: Answer) -> Said {
    Said { answer, reason: None }
}

/// Keeps an answer as the store does: in place of the one before, and the chairs given anew.
fn answer(replies: &mut Vec<Reply>, person: &PersonId, said: Said, chairs: Option<usize>, now: DateTime<Utc>) {
    let reply = said.reply(person, replies, now);
    replies.retain(|before| before.person != *person);
    replies.push(reply);
    apply(replies, chairs);
}

fn apply(replies: &mut [Reply], chairs: Option<usize>) -> Vec<Shift> {
    let shifts = settle(replies, chairs);
    for shift in &shifts {
        let moved = replies.iter_mut().find(|reply| reply.person == shift.person);
        moved.expect("only who answered moves").queued = shift.queued;
    }
    shifts
}

fn seated(replies: &[Reply]) -> Vec<&PersonId> {
    line(replies).into_iter().filter(|reply| !reply.queued).map(|reply| &reply.person).collect()
}

fn waiting(replies: &[Reply]) -> Vec<&PersonId> {
    line(replies).into_iter().filter(|reply| reply.queued).map(|reply| &reply.person).collect()
}

#[test]
fn who_comes_after_the_last_chair_waits_in_line_and_moves_up() {
    let people: Vec<_> = (0..4).map(|_| PersonId::new()).collect();
    let mut replies = Vec::new();
    for (second, person) in (0..).zip(&people) {
        answer(&mut replies, person, said(Answer::Coming), Some(2), at(second));
    }
    assert_eq!((place_in_line(&replies, &people[1]), place_in_line(&replies, &people[3])), (None, Some(2)));
    answer(&mut replies, &people[0], said(Answer::Absent), Some(2), at(9));
    assert_eq!(seated(&replies), [&people[1], &people[2]]);
    assert_eq!(place_in_line(&replies, &people[3]), Some(1));
}

#[test]
fn saying_the_same_again_costs_no_place_and_changing_ones_mind_does() {
    let (one, two) = (PersonId::new(), PersonId::new());
    let mut replies = Vec::new();
    for (second, person) in [(0, &one), (1, &two), (2, &one)] {
        answer(&mut replies, person, said(Answer::Coming), Some(1), at(second));
    }
    assert_eq!(seated(&replies), [&one]);
    answer(&mut replies, &one, said(Answer::Absent), Some(1), at(3));
    answer(&mut replies, &one, said(Answer::Coming), Some(1), at(4));
    assert_eq!((seated(&replies), waiting(&replies)), (vec![&two], vec![&one]));
}

#[test]
fn a_clock_that_runs_behind_overtakes_nobody() {
    let (one, two) = (PersonId::new(), PersonId::new());
    let mut replies = Vec::new();
    answer(&mut replies, &one, said(Answer::Coming), Some(1), at(60));
    answer(&mut replies, &two, said(Answer::Coming), Some(1), at(0));
    assert_eq!((seated(&replies), waiting(&replies)), (vec![&one], vec![&two]));
}

#[test]
fn a_smaller_room_puts_those_who_came_last_at_the_head_of_the_line() {
    let people: Vec<_> = (0..4).map(|_| PersonId::new()).collect();
    let mut replies = Vec::new();
    for (second, person) in (0..).zip(&people) {
        answer(&mut replies, person, said(Answer::Coming), Some(3), at(second));
    }
    let shifts = apply(&mut replies, Some(1));
    assert!(shifts.iter().all(|shift| shift.queued) && shifts.len() == 2);
    assert_eq!(waiting(&replies), [&people[1], &people[2], &people[3]]);
}

#[test]
fn a_reason_belongs_to_an_absence_and_stays_until_it_is_said_anew() {
    let person = PersonId::new();
    let why = |text: &str| Some(Reason::optional(text).unwrap());
    let mut replies = Vec::new();
    let reason = |replies: &[Reply]| replies[0].reason.clone();
    answer(&mut replies, &person, Said { answer: Answer::Absent, reason: why("Ziek") }, None, at(0));
    answer(&mut replies, &person, said(Answer::Absent), None, at(1));
    assert_eq!((reason(&replies), replies[0].at), (Some("Ziek".to_owned()), at(0)));
    answer(&mut replies, &person, Said { answer: Answer::Absent, reason: why(" ") }, None, at(2));
    assert_eq!(reason(&replies), None);
    answer(&mut replies, &person, Said { answer: Answer::Coming, reason: why("Toch wel") }, None, at(3));
    assert_eq!(reason(&replies), None);
}

#[test]
fn online_is_an_answer_only_to_a_hybrid_session() {
    assert_eq!(Form::Hybrid.accept(Answer::Online), Ok(Answer::Online));
    assert!(Form::OnSite.accept(Answer::Online).is_err());
    assert!(Form::Online.accept(Answer::Online).is_err());
    assert_eq!(Form::Online.accept(Answer::Coming), Ok(Answer::Coming));
}

/// Something that happens: somebody answers, or the room becomes another.
#[derive(Debug, Clone)]
enum Event {
    Answers(usize, Answer),
    Room(Option<usize>),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let answers = (0usize..12, prop::sample::select(Answer::ALL)).prop_map(|(who, answer)| Event::Answers(who, answer));
    let room = prop::option::of(1usize..8).prop_map(Event::Room);
    prop::collection::vec(prop_oneof![5 => answers, 1 => room], 0..60)
}

proptest! {
    #[test]
    fn chairs_are_never_more_than_the_room_holds_and_nobody_is_lost_or_overtaken(events in events(), back in 0i64..5) {
        let people: Vec<_> = (0..12).map(|_| PersonId::new()).collect();
        let (mut replies, mut chairs) = (Vec::new(), Some(3));
        for (second, event) in (0..).zip(events) {
            let (sat, waited): (Vec<_>, Vec<_>) = (seated(&replies).into_iter().cloned().collect(), waiting(&replies).into_iter().cloned().collect());
            let mut changed_mind = None;
            match event {
                // Clocks of two nodes differ a little.
                Event::Answers(who, what) => {
                    answer(&mut replies, &people[who], said(what), chairs, at(second * 2 - (second % 2) * back));
                    changed_mind = Some(people[who].clone());
                }
                Event::Room(other) => { chairs = other; apply(&mut replies, chairs); }
            }
            let (sits, waits) = (seated(&replies), waiting(&replies));
            prop_assert!(chairs.is_none_or(|chairs| sits.len() <= chairs));
            prop_assert!(waits.is_empty() || chairs == Some(sits.len()), "a chair stays empty while somebody waits");
            let wants = replies.iter().filter(|reply| reply.answer == Answer::Coming).count();
            prop_assert_eq!(sits.len() + waits.len(), wants);
            // Of those who said nothing new, the order is what it was; and none of them lost a chair to somebody's answer.
            let others = |list: Vec<PersonId>| list.into_iter().filter(|person| Some(person) != changed_mind.as_ref()).collect::<Vec<_>>();
            let before = others([sat.clone(), waited].concat());
            let after = others(sits.iter().chain(&waits).map(|person| (*person).clone()).collect());
            prop_assert_eq!(before, after);
            if changed_mind.is_some() {
                prop_assert!(others(sat).iter().all(|person| sits.contains(&person)));
            }
            prop_assert!(settle(&replies, chairs).is_empty());
        }
    }
}

#[test]
fn an_answer_is_about_one_hour_and_one_way_of_coming() {
    use crate::sessions::rules::{SessionState, Venue};
    let seat = crate::stories::seat(crate::networks::SeatRole::Member);
    let session = |venue| crate::stories::session(&seat, SessionState::Planned, venue);
    let (room, screen) = (session(Venue::OnSite("A".into())), session(Venue::Online("https://a.be/".into())));
    let both = session(Venue::Hybrid("A".into(), "https://a.be/".into()));
    let later = Session { starts_at: room.starts_at + Duration::minutes(15), ..room.clone() };
    let longer = Session { ends_at: room.ends_at + Duration::minutes(15), ..room.clone() };
    for answer in Answer::ALL {
        assert!(!answer.outlives(&room, &later));
    }
    use Answer::{Absent, Coming, Online};
    for (answer, before, now, stays) in [
        (Coming, &room, &longer, true),
        (Coming, &room, &both, true),
        (Coming, &both, &screen, true),
        (Coming, &screen, &screen, true),
        (Coming, &screen, &room, false),
        (Coming, &screen, &both, false),
        (Online, &both, &screen, true),
        (Online, &both, &room, false),
        (Absent, &both, &room, true),
    ] {
        assert_eq!(answer.outlives(before, now), stays, "{answer:?} {:?} {:?}", before.venue, now.venue);
    }
}
