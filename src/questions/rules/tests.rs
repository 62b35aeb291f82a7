use super::life::LIFE;
use super::*;
use chrono::Duration;
use chrono_tz::Europe::Brussels;
use proptest::prelude::*;

fn noon() -> DateTime<Utc> {
    "2027-01-27T11:00:00Z".parse().unwrap()
}

fn wording(title: &str) -> Wording {
    Wording { title: Line::parse(title).unwrap(), body: Prose::parse("Mag de checklist alleen in het dossier?").unwrap() }
}

fn draft() -> Question {
    Question::draft(QuestionId::new(), NetworkId::new(), PersonId::new(), wording("Volstaat de checklist?"), noon())
}

fn sent() -> Question {
    draft().send(&Review::default(), noon(), Brussels).unwrap().question
}

fn in_state(state: State) -> Question {
    Question { state, ..sent() }
}

fn words(raw: &str) -> Prose<1000> {
    Prose::parse(raw).unwrap()
}

#[test]
fn a_coachs_question_goes_to_vdab_in_one_go_and_the_record_shows_both_steps() {
    let changed = draft().send(&Review::default(), noon(), Brussels).unwrap();
    let steps: Vec<_> = changed.path.iter().map(|taken| (taken.from, taken.to)).collect();
    assert_eq!(steps, [(State::Draft, State::Collected), (State::Collected, State::Submitted)]);
    assert_eq!(changed.question.due_at.unwrap().to_rfc3339(), "2027-02-10T16:00:00+00:00");
}

#[test]
fn what_may_name_a_client_stays_here() {
    let review = |text: &str, answers: &[String]| Review::of(&[("body", text)], answers);
    let blocked = review("Bel 0478 12 34 56", &[]);
    let warned = review("Mevrouw Peeters twijfelt", &[]);
    assert_eq!(draft().send(&blocked, noon(), Brussels).unwrap_err().text, "questions-about-a-client");
    assert_eq!(draft().send(&warned, noon(), Brussels).unwrap_err().field, Some("body"));
    let answered = review("Mevrouw Peeters twijfelt", &[warned.marks[0].key()]);
    assert!(draft().send(&answered, noon(), Brussels).is_ok());
}

#[test]
fn the_second_officer_to_take_a_question_is_told_that_a_colleague_has_it() {
    let (first, second) = (PersonId::new(), PersonId::new());
    let taken = sent().assign(&first, noon()).unwrap().question;
    assert_eq!(taken.officer, Some(first));
    assert_eq!(taken.assign(&second, noon()).unwrap_err(), TAKEN);
}

#[test]
fn answering_takes_the_question_up_with_it() {
    let officer = PersonId::new();
    let changed = sent().answer(&officer, noon()).unwrap();
    assert_eq!(changed.path.len(), 2);
    assert_eq!((changed.question.state, changed.question.officer), (State::Answered, Some(officer)));
}

#[test]
fn the_second_answer_is_refused_and_says_why() {
    let answered = sent().answer(&PersonId::new(), noon()).unwrap().question;
    assert_eq!(answered.answer(&PersonId::new(), noon()).unwrap_err(), ANSWERED_BEFORE);
    assert_eq!(Question { version: 2, ..answered }.as_seen(1).unwrap_err(), ANSWERED_BEFORE);
    assert_eq!(Question { version: 2, ..sent() }.as_seen(1).unwrap_err(), MOVED_ON);
}

#[test]
fn a_returned_question_can_be_written_anew_and_the_term_starts_again() {
    let back = sent().give_back(&PersonId::new(), words("Over welke cheque gaat het?"), noon()).unwrap().question;
    assert_eq!(back.state, State::Returned);
    let later = noon() + Duration::days(7);
    let again = back.rewrite(wording("En met een tweede cheque?"), &Review::default(), By::Asker, later, Brussels).unwrap().question;
    assert_eq!((again.state, again.officer.clone(), again.remark.clone()), (State::Submitted, None, None));
    assert!(again.due_at > back.due_at);
}

#[test]
fn a_declined_question_keeps_its_pointer() {
    let declined = sent().decline(&PersonId::new(), words("Vraag dit aan je sectorfonds."), noon()).unwrap().question;
    assert_eq!((declined.state, declined.remark), (State::Declined, Some(words("Vraag dit aan je sectorfonds."))));
}

#[test]
fn the_network_reads_what_is_no_draft_and_vdab_what_reached_it() {
    let (mine, other) = (draft(), PersonId::new());
    assert!(mine.readable_by(Reader::Seated(&mine.network, &mine.asker)));
    assert!(!mine.readable_by(Reader::Seated(&mine.network, &other)));
    assert!(!mine.readable_by(Reader::Officer));
    let asked = sent();
    assert!(asked.readable_by(Reader::Seated(&asked.network, &other)));
    assert!(asked.readable_by(Reader::Officer));
    assert!(!asked.readable_by(Reader::Seated(&NetworkId::new(), &asked.asker)));
    let kept_here = Question { state: State::Declined, ..draft() };
    assert!(!kept_here.readable_by(Reader::Officer), "declined inside the network");
}

#[test]
fn a_question_is_late_from_the_end_of_its_term_until_it_is_settled() {
    let asked = sent();
    let due = asked.due_at.unwrap();
    assert!(!asked.is_late(due - Duration::seconds(1)));
    assert!(asked.is_late(due));
    assert!(!Question { state: State::Answered, ..asked }.is_late(due));
}

fn any_state() -> impl Strategy<Value = State> {
    prop::sample::select(State::ALL.to_vec())
}

fn any_step() -> impl Strategy<Value = Step> {
    use Step::*;
    prop::sample::select(vec![Collect, Merge, Decline, Submit, Assign, Return, Answer, Publish, Supersede])
}

fn any_by() -> impl Strategy<Value = By> {
    prop::sample::select(vec![By::Asker, By::Facilitator, By::Officer])
}

proptest! {
    #[test]
    fn only_listed_steps_are_taken(from in any_state(), taken in any_step(), by in any_by()) {
        let listed = LIFE.iter().find(|row| (row.0, row.1, row.2) == (from, taken, by)).map(|row| row.3);
        prop_assert_eq!(step(from, taken, by).ok(), listed);
    }

    #[test]
    fn no_walk_of_any_length_leaves_an_ending(steps in prop::collection::vec((any_step(), any_by()), 0..30)) {
        let mut state = State::Draft;
        for (taken, by) in steps {
            let next = step(state, taken, by);
            let ended = matches!(state, State::Merged | State::Declined | State::Superseded);
            prop_assert!(!(ended && next.is_ok()));
            state = next.unwrap_or(state);
        }
    }

    #[test]
    fn an_answer_follows_only_on_a_question_that_vdab_has(from in any_state()) {
        let answered = in_state(from).answer(&PersonId::new(), noon()).is_ok();
        prop_assert_eq!(answered, from.waits_for_officer());
    }

    #[test]
    fn members_never_take_an_officers_step(from in any_state(), taken in any_step()) {
        if let Ok(to) = step(from, taken, By::Asker) {
            prop_assert!(matches!(to, State::Collected | State::Submitted));
        }
    }
}
