//! The table of the moves of cases, cell by cell through the addresses that make them.

use super::{CONTEXT, QUESTION, TITLE, list, submitted};
use crate::both;
use crate::support::app::TestApp;
use crate::support::cast::{FACILITATOR, MEMBER, PRESENTER, SESSION};
use crate::support::visitor::Visitor;
use diesel::prelude::*;
use leerkring::cases::rules::{CaseState, Hand, MOVES};
use leerkring::db::on;
use leerkring::db::schema::cases;

type Deed = (&'static str, CaseState, Hand, &'static [(&'static str, &'static str)]);

/// Each address that moves a case: where to, by whose hand, and what it is sent.
const DEEDS: [Deed; 8] = [
    (
        "",
        CaseState::Draft,
        Hand::Presenter,
        &[("title", TITLE), ("context", CONTEXT), ("question", QUESTION), ("level", "network"), ("version", "9"), ("ready", "no")],
    ),
    ("/submission", CaseState::Submitted, Hand::Presenter, &[]),
    ("/withdrawal", CaseState::Withdrawn, Hand::Presenter, &[]),
    ("/aftermath", CaseState::FollowedUp, Hand::Presenter, &[("aftermath", "Het ging goed.")]),
    ("/erasure", CaseState::Purged, Hand::Presenter, &[]),
    ("/acceptance", CaseState::Accepted, Hand::Facilitator, &[]),
    ("/return", CaseState::Returned, Hand::Facilitator, &[("reason", "Maak het concreter.")]),
    ("/scheduling", CaseState::Scheduled, Hand::Facilitator, &[("session", SESSION)]),
];

/// Whether the table allows a move; what waits with its presenter is written and handed in through a draft, and how it
/// went on is told as often as somebody likes.
fn listed(from: CaseState, to: CaseState, by: Hand) -> bool {
    let in_table = |from, to| MOVES.contains(&(from, to, by));
    match to {
        CaseState::Draft => from == to || in_table(from, to),
        CaseState::Submitted => in_table(from, to) || in_table(from, CaseState::Draft),
        CaseState::FollowedUp => from == to || in_table(from, to),
        _ => in_table(from, to),
    }
}

type Kept = (String, Option<String>, String);

async fn row(app: &TestApp) -> Kept {
    let row = cases::table.select((cases::sealed, cases::key, cases::state));
    app.state.read(move |db| Ok(on!(db, |c| row.first(c))?)).await.unwrap()
}

/// Puts the case back into a state, whole.
async fn reset(app: &TestApp, state: CaseState, (sealed, key, _): &Kept) {
    let (state, key) = (state.as_str(), key.as_ref().unwrap());
    app.sow(format!(
        "DELETE FROM agenda_items;
         UPDATE cases SET state = '{state}', version = 9, session_id = NULL, closed_at = NULL, sealed = '{sealed}', key = '{key}'"
    ))
    .await;
}

both!(each_hand_moves_a_case_as_the_table_says_and_no_other_way);
async fn each_hand_moves_a_case_as_the_table_says_and_no_other_way(app: &TestApp) {
    let case = submitted(app, "network").await;
    let whole = row(app).await;
    let people: [(Option<Hand>, Visitor); 3] = [
        (Some(Hand::Presenter), app.enter(PRESENTER).await),
        (Some(Hand::Facilitator), app.enter(FACILITATOR).await),
        (None, app.enter(MEMBER).await),
    ];
    for (_, visitor) in &people {
        visitor.see(&list()).await;
    }
    for from in CaseState::ALL {
        for (way, to, by, fields) in DEEDS {
            for (hand, visitor) in &people {
                reset(app, *from, &whole).await;
                let status = visitor.post(&format!("{case}{way}"), fields).await.status;
                let moves = *hand == Some(by) && listed(*from, to, by);
                let hidden = *hand != Some(by)
                    || by == Hand::Facilitator && (matches!(from, CaseState::Draft | CaseState::NeedsAnonymising) || from.is_erased());
                let expected = if moves {
                    303
                } else if hidden {
                    404
                } else {
                    409
                };
                assert_eq!(status, expected, "{hand:?} asks for {to:?} from {from:?}");
                let now = row(app).await.2;
                assert_eq!(now, if moves { to } else { *from }.as_str(), "{hand:?} asked for {to:?} from {from:?}");
            }
        }
    }
    app.deliver_mail().await;
}
