//! Every surface of a run: each step of each method, for each part, on each screen.

use super::*;
use crate::ids::{CardId, ItemId, LearningPointId, PersonId, RunId, SessionId};
use crate::methods::format::Shared;
use crate::methods::{Aim, Wanted, library, suggest};
use crate::runs::rules::{Cast, Conclusion, Presented, RunState, Warmth};
use crate::runs::store::{Harvested, LearningPoint};
use crate::sessions::rules::{SessionState, Venue};
use crate::sessions::views::tests::{items, members};
use crate::stories::{Book, TYPED, seat, session, typed};
use crate::web::SeatRole;
use chrono::Duration;

/// A run of a method at one of its steps, led by somebody else than the holder of the seat.
fn run(seat: &Seat, method: usize, at: usize, part: Part) -> Run {
    let me = || Some(seat.person.id.clone());
    let is = |wanted| (part == wanted).then(me).flatten();
    let began_at: DateTime<Utc> = "2027-02-11T08:00:00Z".parse().unwrap();
    Run {
        id: RunId::new(),
        network: seat.network.clone(),
        session: SessionId::new(),
        item: ItemId::new(),
        case: None,
        method: library()[method].clone(),
        state: RunState::Running,
        cast: Cast {
            leader: is(Part::Leader).unwrap_or_else(PersonId::new),
            presenter: is(Part::Presenter),
            observer: is(Part::Observer),
            timekeeper: is(Part::Timekeeper),
            note_taker: is(Part::NoteTaker),
        },
        at,
        began_at,
        paused_at: None,
        extra: 0,
        days: None,
        turning: None,
        version: 1,
        ended_at: None,
    }
}

fn said() -> Conclusion {
    Conclusion { insight: TYPED.into(), next_step: TYPED.into(), thanks: TYPED.into() }
}

/// A run that is over, with what was kept.
pub(crate) fn over() -> Harvested {
    let run = run(&seat(SeatRole::Member), 0, 0, Part::Participant);
    let kept = vec![LearningPoint { id: LearningPointId::new(), run: run.id.clone(), body: TYPED.into(), kept_at: run.began_at }];
    Harvested { run: Run { ended_at: Some(run.began_at), ..run }, conclusion: said(), kept }
}

fn facts(seat: &Seat, run: Run) -> Facts {
    let members = members(seat);
    // Those without a name cannot be read any more.
    let card = |step, author: Option<&PersonId>| Card {
        id: CardId::random(),
        step,
        author: author.cloned(),
        body: author.map(|_| TYPED.into()),
        warmth: Some(Warmth::Warm),
        chosen: true,
        queued: 0,
    };
    let cards = (0..=run.at).flat_map(|step| [card(step, Some(&seat.person.id)), card(step, None)]).collect();
    let passed = (0..run.at).map(|step| (step, (Spent { seconds: 60, extra: 0 }, true))).collect();
    let turns = members.iter().map(|member| Turn { person: member.person.clone(), state: TurnState::Waits }).collect();
    let kept = vec![LearningPoint { id: LearningPointId::new(), run: run.id.clone(), body: TYPED.into(), kept_at: run.began_at }];
    let gone = PersonId::new();
    let presenters = HashMap::from([(gone.clone(), TYPED.to_owned())]);
    let presented = run.cast.presenter.clone().into_iter().chain([gone]).map(|person| Presented { person, said: said() }).collect();
    Facts { run, cards, passed, turns, kept, presented, presenters, present: members.clone(), members }
}

fn draw(book: &mut Book, seat: &Seat, facts: &Facts, surface: Surface, now: DateTime<Utc>) -> String {
    let view = |form| Room::of(seat, facts, surface, Language::Dutch, form, now);
    let (whole, part) = match surface {
        Surface::Room => ("runs/room", "runs/_room"),
        Surface::Console => ("runs/console", "runs/_console"),
        Surface::Screen => ("runs/screen", "runs/_screen"),
    };
    book.tell(whole, &view(typed(&[("body", TYPED)])));
    let cast = format!("/networks/{}/runs/{}/cast", facts.run.network, facts.run.id);
    book.tell(whole, &view(FormView::kept(cast, [("presenter".to_owned(), vec![TYPED.to_owned()])].into())));
    book.tell(part, &view(FormView::default()))
}

/// All of them.
pub(crate) fn stories(book: &mut Book) {
    let holder = seat(SeatRole::Facilitator);
    for (method, described) in library().iter().enumerate() {
        let last = steps(described).len() - 1;
        for (part, at) in Part::ALL.into_iter().zip((0..=last).cycle()) {
            let facts = facts(&holder, run(&holder, method, at, part));
            let now = facts.run.began_at + Duration::minutes(4);
            for surface in [Surface::Room, Surface::Console, Surface::Screen] {
                draw(book, &holder, &facts, surface, now);
            }
        }
    }
    for state in [RunState::Paused, RunState::Ended, RunState::Recorded] {
        for part in Part::ALL {
            let there = facts(&holder, run(&holder, 0, 2, part));
            let facts = Facts { run: Run { state, ..there.run.clone() }, ..there };
            let now = facts.run.began_at + Duration::hours(2);
            for surface in [Surface::Room, Surface::Console, Surface::Screen] {
                draw(book, &holder, &facts, surface, now);
            }
        }
    }
    begin(book, &holder);
}

fn begin(book: &mut Book, seat: &Seat) {
    let session = session(seat, SessionState::InProgress, Venue::OnSite("De <u>Linde</u>".into()));
    let wanted = Wanted { aim: Aim::HowOthers, people: 7, minutes: 90, held: 3, recent: Vec::new(), hybrid: false };
    let members = members(seat);
    for item in items(seat).iter().take(3) {
        for aim in [None, Some(Aim::HowOthers)] {
            let proposed = suggest(library(), &wanted).iter().map(|found| Choice::proposed(found, Language::Dutch)).collect();
            let all: Vec<Choice> = library().iter().map(|method| Choice::of(method, Language::Dutch)).collect();
            let page = BeginPage::of(
                seat,
                (&session, item),
                (aim, Some(Choice::of(&library()[0], Language::Dutch)), proposed, all),
                (None, &members),
                typed(&[("method", TYPED)]),
            );
            book.tell("runs/new", &page);
        }
    }
    let point = LearningPoint { id: LearningPointId::new(), run: RunId::new(), body: TYPED.into(), kept_at: DateTime::UNIX_EPOCH };
    book.tell("runs/learned", &LearnedPage::of(seat, vec![point], vec![(TYPED.into(), DateTime::UNIX_EPOCH)], ""));
    book.tell("runs/learned", &LearnedPage::of(seat, vec![], vec![], "kring"));
}

#[test]
fn the_big_screen_shows_nothing_private() {
    let holder = seat(SeatRole::Member);
    let mut book = Book::open();
    let place = library()[0].steps.iter().position(|step| step.shared == Some(Shared::Together)).unwrap();
    let facts = facts(&holder, run(&holder, 0, place, Part::Presenter));
    let drawn = draw(&mut book, &holder, &facts, Surface::Screen, facts.run.began_at);
    assert!(!drawn.contains("<form") && !drawn.contains("Kring &quot;Hasselt"), "{drawn}");
}
