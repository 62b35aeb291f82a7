//! Every template of polls, in each state of a poll, for facilitator and member, in both languages.

use super::*;
use crate::ids::{PersonId, PollId};
use crate::networks::SeatRole;
use crate::polls::rules::{Ballot, Score, Statement};
use crate::sessions::SessionState;
use crate::sessions::rules::Venue;
use crate::stories::{self, Book, seat};

fn session(seat: &Seat) -> Session {
    stories::session(seat, SessionState::Held, Venue::Online("https://video.example/kring".into()))
}

fn poll(state: PollState, closes_at: Option<DateTime<Utc>>) -> Poll {
    let statements =
        ["Iedereen komt <u>evenveel</u> aan bod.", "Structuur en tijd kloppen."].map(|s| Statement::parse(s).unwrap()).to_vec();
    let (id, session, created_by) = (PollId::new(), SessionId::new(), PersonId::new());
    Poll { id, session, title: "Terugblik <u>".into(), statements, state, threshold: THRESHOLD, created_by, closes_at }
}

fn outcome() -> Outcome {
    let ballot = |score| Ballot {
        scores: [score, "3"].into_iter().map(|raw| Score::parse(raw).unwrap()).collect(),
        remark: Prose::parse("Meer <u>rust</u>").ok(),
    };
    ["5", "4", "4", "2", "1"].map(ballot).into_iter().fold(Outcome::default(), Outcome::with)
}

fn typed() -> FormView {
    stories::typed(&[("score-1", "4"), ("remark", "Meer rust"), ("statement", "Eén uitspraak"), ("threshold", "4"), ("title", "Polsen")])
}

/// Polls in every state, to facilitator and member; the form of a new one for small and large networks.
pub(crate) fn stories(book: &mut Book) {
    a_poll(book);
    a_new_poll(book);
}

fn a_poll(book: &mut Book) {
    let now: DateTime<Utc> = "2027-02-11T12:00:00Z".parse().unwrap();
    for role in [SeatRole::Facilitator, SeatRole::Member] {
        let seat = seat(role);
        for (state, closes_at) in PollState::ALL.iter().flat_map(|state| [None, Some(now)].map(|end| (*state, end))) {
            for (answers, voted) in [(0, false), (5, true)] {
                let poll = poll(state, closes_at);
                let standing = || Standing { poll: &poll, answers, members: 9, voted, outcome: outcome(), now };
                for form in [FormView::default(), typed()] {
                    book.tell("polls/show", &PollPage::of(&seat, &session(&seat), &standing(), form.clone()));
                    book.tell("polls/_poll", &PollView::of(&seat, &standing(), form));
                }
                book.tell("polls/_cards", &Cards::of(&seat, &poll.session, &[standing()]));
            }
        }
        book.tell("polls/_cards", &Cards::of(&seat, &SessionId::new(), &[]));
    }
}

fn a_new_poll(book: &mut Book) {
    let seat = seat(SeatRole::Facilitator);
    for (members, form) in [(7, FormView::default()), (8, FormView::default()), (7, typed())] {
        let usual = ("Terugblik op sessie 6".to_owned(), vec!["Structuur en tijd kloppen.".to_owned()]);
        book.tell("polls/new", &NewPage::of(&seat, &session(&seat), usual, members, form));
    }
}
