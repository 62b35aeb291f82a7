//! The tables as both databases have them; `tests/app/schema.rs` compares these twins with each other.

diesel::table! {
    use crate::db::types::sql::*;
    persons (id) {
        id -> Text,
        email -> Text,
        name -> Text,
        language -> Nullable<Text>,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    person_roles (person_id, role) {
        person_id -> Text,
        role -> Text,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    centres (id) {
        id -> Text,
        name -> Text,
        enterprise_number -> Nullable<Text>,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    affiliations (person_id, centre_id, since) {
        person_id -> Text,
        centre_id -> Text,
        since -> Date,
        until -> Nullable<Date>,
        leads -> Bool,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    rhythms (person_id) {
        person_id -> Text,
        days -> Integer,
        hour -> Integer,
        stopped -> Bool,
        next_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    sign_ins (id) {
        id -> Text,
        email -> Text,
        person_id -> Nullable<Text>,
        browser -> Text,
        tries -> Integer,
        created_at -> Instant,
        used_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    logins (id) {
        id -> Text,
        person_id -> Text,
        token_hash -> Text,
        agent -> Text,
        created_at -> Instant,
        seen_at -> Instant,
        ended_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    parked_forms (id) {
        id -> Text,
        person_id -> Text,
        page -> Text,
        action -> Text,
        fields -> Json,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    networks (id) {
        id -> Text,
        name -> Text,
        region -> Text,
        about -> Text,
        zone -> Text,
        seats -> Integer,
        state -> Text,
        version -> Integer,
        publication_asked_at -> Nullable<Instant>,
        created_at -> Instant,
        expected_sessions -> Nullable<Integer>,
        case_months -> Integer,
        case_files -> Bool,
        balance_weights -> Nullable<Json>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    memberships (network_id, id) {
        network_id -> Text,
        id -> Text,
        person_id -> Text,
        role -> Text,
        state -> Text,
        created_at -> Instant,
        ended_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    charters (network_id, id) {
        network_id -> Text,
        id -> Text,
        number -> Integer,
        body -> Text,
        state -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    signatures (network_id, charter_id, person_id) {
        network_id -> Text,
        charter_id -> Text,
        person_id -> Text,
        body_hash -> Text,
        typed_name -> Text,
        signed_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    transitions (network_id, id) {
        network_id -> Text,
        id -> Text,
        thing -> Text,
        thing_id -> Text,
        from_state -> Text,
        to_state -> Text,
        actor_id -> Nullable<Text>,
        reason -> Nullable<Text>,
        at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    sessions (network_id, id) {
        network_id -> Text,
        id -> Text,
        number -> Integer,
        title -> Text,
        starts_at -> Instant,
        ends_at -> Instant,
        form -> Text,
        place -> Text,
        link -> Text,
        state -> Text,
        sequence -> Integer,
        version -> Integer,
        created_by -> Text,
        created_at -> Instant,
        kind -> Text,
        series_id -> Nullable<Text>,
        capacity -> Nullable<Integer>,
        code -> Nullable<Text>,
        published_at -> Nullable<Instant>,
        changed_at -> Nullable<Instant>,
        published_agenda -> Nullable<Json>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    cases (network_id, id) {
        network_id -> Text,
        id -> Text,
        presenter_id -> Text,
        phase -> Nullable<Text>,
        level -> Text,
        state -> Text,
        help -> Nullable<Text>,
        urgency -> Text,
        themes -> Json,
        wished_method -> Nullable<Text>,
        shielded -> Bool,
        session_id -> Nullable<Text>,
        version -> Integer,
        created_at -> Instant,
        updated_at -> Instant,
        closed_at -> Nullable<Instant>,
        asked_at -> Nullable<Instant>,
        warned_at -> Nullable<Instant>,
        sealed -> Text,
        key -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    case_openings (network_id, case_id, person_id) {
        network_id -> Text,
        case_id -> Text,
        person_id -> Text,
        opened_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    case_files (network_id, case_id, id) {
        network_id -> Text,
        case_id -> Text,
        id -> Text,
        kind -> Text,
        bytes -> Integer,
        sealed_name -> Text,
        key -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    case_file_contents (network_id, file_id) {
        network_id -> Text,
        file_id -> Text,
        sealed -> Binary,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    case_wishes (network_id, session_id, person_id) {
        network_id -> Text,
        session_id -> Text,
        person_id -> Text,
        case_id -> Text,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    agenda_items (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Nullable<Text>,
        rubric -> Text,
        title -> Text,
        note -> Text,
        minutes -> Integer,
        position -> Integer,
        state -> Text,
        proposed_by -> Text,
        case_id -> Nullable<Text>,
        version -> Integer,
        created_at -> Instant,
        owner_id -> Nullable<Text>,
        question_id -> Nullable<Text>,
        poll_id -> Nullable<Text>,
        began_at -> Nullable<Instant>,
        ended_at -> Nullable<Instant>,
        carried_from -> Nullable<Text>,
        topic_id -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    attendances (network_id, session_id, person_id) {
        network_id -> Text,
        session_id -> Text,
        person_id -> Text,
        answer -> Text,
        answered_at -> Instant,
        reason -> Nullable<Text>,
        queued_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    polls (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Text,
        title -> Text,
        statements -> Json,
        state -> Text,
        threshold -> Integer,
        created_by -> Text,
        created_at -> Instant,
        closes_at -> Nullable<Instant>,
        closed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    poll_voters (network_id, poll_id, person_id) {
        network_id -> Text,
        poll_id -> Text,
        person_id -> Text,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    ballot_boxes (network_id, poll_id) {
        network_id -> Text,
        poll_id -> Text,
        outcome -> Json,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    questions (network_id, id) {
        network_id -> Text,
        id -> Text,
        asker_id -> Text,
        title -> Text,
        body -> Text,
        state -> Text,
        officer_id -> Nullable<Text>,
        due_at -> Nullable<Instant>,
        remark -> Nullable<Text>,
        version -> Integer,
        created_at -> Instant,
        updated_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    answers (network_id, id) {
        network_id -> Text,
        id -> Text,
        question_id -> Text,
        officer_id -> Text,
        body -> Text,
        legal_basis -> Text,
        valid_from -> Date,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    notices (network_id, id) {
        network_id -> Text,
        id -> Text,
        person_id -> Text,
        kind -> Text,
        about_id -> Text,
        session_id -> Nullable<Text>,
        actor_id -> Nullable<Text>,
        created_at -> Instant,
        read_at -> Nullable<Instant>,
        mailed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    mails (id) {
        id -> Text,
        kind -> Text,
        person_id -> Nullable<Text>,
        network_id -> Nullable<Text>,
        address -> Nullable<Text>,
        about -> Json,
        message_id -> Text,
        state -> Text,
        tries -> Integer,
        next_at -> Instant,
        created_at -> Instant,
        sent_at -> Nullable<Instant>,
        trouble -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    rounds (name) {
        name -> Text,
        next_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    series (network_id, id) {
        network_id -> Text,
        id -> Text,
        rule -> Text,
        starts_local -> Text,
        minutes -> Integer,
        form -> Text,
        place -> Text,
        link -> Text,
        skips_public -> Bool,
        skips_school -> Bool,
        version -> Integer,
        created_by -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    standing_topics (network_id, id) {
        network_id -> Text,
        id -> Text,
        rubric -> Text,
        title -> Text,
        minutes -> Integer,
        position -> Integer,
        version -> Integer,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    item_votes (network_id, item_id, person_id) {
        network_id -> Text,
        item_id -> Text,
        person_id -> Text,
        dots -> Integer,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    workshops (network_id, session_id) {
        network_id -> Text,
        session_id -> Text,
        phase -> Text,
        dots -> Integer,
        version -> Integer,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    guests (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Text,
        person_id -> Text,
        item_id -> Nullable<Text>,
        invited_by -> Text,
        created_at -> Instant,
        ended_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    presences (network_id, session_id, person_id) {
        network_id -> Text,
        session_id -> Text,
        person_id -> Text,
        mark -> Text,
        marked_by -> Text,
        marked_at -> Instant,
        signed_name -> Nullable<Text>,
        witness_id -> Nullable<Text>,
        signed_at -> Nullable<Instant>,
        version -> Integer,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    code_tries (network_id, session_id, person_id) {
        network_id -> Text,
        session_id -> Text,
        person_id -> Text,
        wrong -> Integer,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    date_pickers (network_id, id) {
        network_id -> Text,
        id -> Text,
        title -> Text,
        note -> Text,
        minutes -> Integer,
        form -> Text,
        place -> Text,
        link -> Text,
        state -> Text,
        deadline_at -> Instant,
        reminded_at -> Nullable<Instant>,
        session_id -> Nullable<Text>,
        version -> Integer,
        created_by -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    date_options (network_id, picker_id, id) {
        network_id -> Text,
        picker_id -> Text,
        id -> Text,
        starts_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    date_answers (network_id, picker_id, option_id, person_id) {
        network_id -> Text,
        picker_id -> Text,
        option_id -> Text,
        person_id -> Text,
        answer -> Text,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    date_notes (network_id, picker_id, person_id) {
        network_id -> Text,
        picker_id -> Text,
        person_id -> Text,
        note -> Text,
        answered_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    reports (network_id, session_id) {
        network_id -> Text,
        session_id -> Text,
        summary -> Text,
        learning_points -> Text,
        state -> Text,
        shared_at -> Nullable<Instant>,
        amendable_until -> Nullable<Instant>,
        fixed_at -> Nullable<Instant>,
        version -> Integer,
        updated_by -> Text,
        updated_at -> Instant,
        reporter_id -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    report_notes (network_id, item_id) {
        network_id -> Text,
        item_id -> Text,
        session_id -> Text,
        body -> Text,
        version -> Integer,
        updated_by -> Text,
        updated_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    decisions (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Text,
        item_id -> Nullable<Text>,
        text -> Text,
        created_by -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    action_points (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Text,
        item_id -> Nullable<Text>,
        text -> Text,
        owner_id -> Text,
        due_on -> Nullable<Date>,
        done_at -> Nullable<Instant>,
        version -> Integer,
        created_by -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    amendments (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Text,
        author_id -> Text,
        body -> Text,
        state -> Text,
        reply -> Nullable<Text>,
        created_at -> Instant,
        item_id -> Nullable<Text>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    feeds (person_id, scope) {
        person_id -> Text,
        scope -> Text,
        id -> Text,
        case_titles -> Bool,
        alarm -> Text,
        created_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    network_methods (network_id, id) {
        network_id -> Text,
        id -> Text,
        derived_from -> Text,
        body -> Json,
        version -> Integer,
        changed_by -> Text,
        changed_at -> Instant,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    runs (network_id, id) {
        network_id -> Text,
        id -> Text,
        session_id -> Text,
        item_id -> Text,
        case_id -> Nullable<Text>,
        method -> Json,
        state -> Text,
        leader_id -> Text,
        presenter_id -> Nullable<Text>,
        observer_id -> Nullable<Text>,
        timekeeper_id -> Nullable<Text>,
        note_taker_id -> Nullable<Text>,
        step -> Integer,
        began_at -> Instant,
        paused_at -> Nullable<Instant>,
        extra -> Integer,
        version -> Integer,
        created_at -> Instant,
        ended_at -> Nullable<Instant>,
        turning -> Nullable<Text>,
        days -> Nullable<Integer>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    presenters (network_id, run_id, person_id) {
        network_id -> Text,
        run_id -> Text,
        person_id -> Text,
        insight -> Text,
        next_step -> Text,
        thanks -> Text,
        sealed -> Bool,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    run_steps (network_id, run_id, step) {
        network_id -> Text,
        run_id -> Text,
        step -> Integer,
        seconds -> Integer,
        extra -> Integer,
        revealed_at -> Nullable<Instant>,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    cards (network_id, run_id, id) {
        network_id -> Text,
        run_id -> Text,
        id -> Text,
        step -> Integer,
        author_id -> Nullable<Text>,
        body -> Text,
        warmth -> Nullable<Text>,
        chosen -> Bool,
        queued -> Integer,
        sealed -> Bool,
        by_presenter -> Bool,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    turns (network_id, run_id, step, person_id) {
        network_id -> Text,
        run_id -> Text,
        step -> Integer,
        person_id -> Text,
        position -> Integer,
        state -> Text,
    }
}

diesel::table! {
    use crate::db::types::sql::*;
    learning_points (network_id, id) {
        network_id -> Text,
        id -> Text,
        run_id -> Text,
        body -> Text,
        kept_at -> Instant,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    persons,
    person_roles,
    centres,
    affiliations,
    rhythms,
    sign_ins,
    logins,
    parked_forms,
    networks,
    memberships,
    charters,
    signatures,
    transitions,
    sessions,
    case_file_contents,
    case_files,
    case_openings,
    case_wishes,
    cases,
    agenda_items,
    attendances,
    polls,
    poll_voters,
    ballot_boxes,
    questions,
    answers,
    notices,
    mails,
    rounds,
    series,
    standing_topics,
    item_votes,
    workshops,
    guests,
    presences,
    code_tries,
    date_pickers,
    date_options,
    date_answers,
    date_notes,
    reports,
    report_notes,
    decisions,
    action_points,
    amendments,
    feeds,
    network_methods,
    runs,
    presenters,
    run_steps,
    cards,
    turns,
    learning_points,
);
