use super::*;

#[test]
fn every_change_of_state_that_is_not_listed_is_refused() {
    let listed = |from, to, by| {
        matches!(
            (from, to, by),
            (Planned, AgendaOpen, System | Facilitator)
                | (AgendaOpen, AgendaFixed, Facilitator)
                | (AgendaFixed, AgendaOpen | InProgress, Facilitator)
                | (InProgress, Held, Facilitator)
                | (Held, Recorded, Facilitator)
                | (Planned | AgendaOpen | AgendaFixed, Cancelled, Facilitator)
        )
    };
    for &from in SessionState::ALL {
        for &to in SessionState::ALL {
            for &by in Actor::ALL {
                assert_eq!(from.turn(to, by).is_ok(), listed(from, to, by), "{from:?} to {to:?} by {by:?}");
            }
        }
    }
}

#[test]
fn a_refused_change_says_that_the_session_moved_on() {
    assert_eq!(Held.turn(InProgress, Facilitator), Err(Refusal::state("sessions-moved-on")));
}

#[test]
fn final_states_lead_nowhere() {
    for &from in SessionState::ALL.iter().filter(|s| s.is_final()) {
        assert!(SessionState::ALL.iter().all(|&to| Actor::ALL.iter().all(|&by| !from.may_become(to, by))));
    }
}

#[test]
fn only_an_open_agenda_takes_proposals() {
    assert_eq!(SessionState::ALL.iter().filter(|s| s.takes_proposals()).collect::<Vec<_>>(), [&AgendaOpen]);
}

#[test]
fn a_session_within_three_weeks_takes_proposals_at_once() {
    let now = DateTime::UNIX_EPOCH;
    assert_eq!(Session::first_state(now + Duration::days(21), now), AgendaOpen);
    assert_eq!(Session::first_state(now + Duration::days(21) + Duration::seconds(1), now), Planned);
}

#[test]
fn a_session_is_recorded_only_when_all_is_settled() {
    let settled = Settled { attendance: true, items: true, learning_points: true };
    assert_eq!(ready_to_record(settled), Ok(()));
    assert!(ready_to_record(Settled { items: false, ..settled }).is_err());
}

#[test]
fn a_session_starts_from_twelve_hours_before_its_time() {
    let starts_at = DateTime::UNIX_EPOCH;
    let plan = Plan { title: String::new(), starts_at, ends_at: starts_at, venue: Venue::OnSite(String::new()), capacity: None };
    let session = Session::planned(&NetworkId::new(), &SessionId::new(), &plan, AgendaFixed, &PersonId::new(), starts_at);
    let earliest = starts_at - Duration::hours(12);
    assert_eq!(session.may_start(earliest), Ok(()));
    assert_eq!(session.may_start(earliest - Duration::seconds(1)), Err(Refusal::state("sessions-start-early").count(12)));
    assert_eq!(session.may_start(starts_at + Duration::days(9)), Ok(()));
}
