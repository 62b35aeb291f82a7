## The home page

notices-home-title = My circle
notices-home-greeting = Hello { $name }
notices-home-lead-coming =
    { $count ->
        [0] Your circle meets today. This is ready for you.
        [1] Your circle meets tomorrow. This is ready for you.
       *[other] Your circle meets in { $count } days. This is ready for you.
    }
notices-home-lead-quiet = No session is planned yet. This is ready for you.
notices-home-lead-new = Soon you will find here what we ask of you and what moves in your circle.
notices-home-new-title = You are not in a circle yet
notices-home-new-body = A facilitator invites you by mail. Meanwhile you can look around in the catalogue.
notices-home-new-catalogue = See the catalogue
notices-home-new-found = Start a network
notices-home-next-title = Next session
notices-home-next-none = No session planned yet.
notices-door-inbox-title = The inbox of VDAB
notices-door-inbox-text = All questions of the networks that wait for an answer.
notices-door-inbox-do = To the inbox
notices-door-people-title = People and roles
notices-door-people-text = Who can sign in, and in which role.
notices-door-people-do = To the people

notices-networks-title = My circles
notices-networks-facilitator = Facilitator
notices-networks-member = Member
notices-networks-cases = Cases
notices-networks-questions = Questions to VDAB

## What is asked

notices-asks-title = What we ask of you now
notices-asks-count =
    { $count ->
        [one] one thing
       *[other] { $count } things
    }
notices-asks-none = Nothing. You are all caught up.
notices-asks-until = Open until { $day }.
notices-ask-sign-charter = Sign the charter of { $network }
notices-ask-sign-charter-why = Two minutes of reading. After that, the cases open for you.
notices-ask-sign-charter-do = View
notices-ask-say-whether-you-come = Are you coming to session { $number }?
notices-ask-say-whether-you-come-why = { $network } counts on you.
notices-ask-say-whether-you-come-do = Answer
notices-ask-answer-picker = When can you come? Pick your dates
notices-ask-answer-picker-why = { $network } looks for a date that suits everybody.
notices-ask-answer-picker-do = Answer
notices-ask-settle-picker = Choose a date from the date picker
notices-ask-settle-picker-why = Everybody could answer. { $network } waits for your choice.
notices-ask-settle-picker-do = Choose
notices-ask-fill-in-poll = Fill in the poll of session { $number }
notices-ask-fill-in-poll-why = Anonymous, a few minutes.
notices-ask-fill-in-poll-do = Fill in
notices-ask-revise-case = Look at your case again
notices-ask-revise-case-why = Your facilitator asked something. Change it and hand it in again.
notices-ask-revise-case-do = View
notices-ask-tell-aftermath = How did it go on with your case?
notices-ask-tell-aftermath-why = Three weeks ago { $network } thought along with you. Your answer opens the next session.
notices-ask-tell-aftermath-do = Tell
notices-ask-move-on = Go on to the next step
notices-ask-move-on-why = The days for this step are over. { $network } waits for you.
notices-ask-move-on-do = To the console
notices-ask-write-along = Write along on a case
notices-ask-write-along-why = The circle works on it in its own time.
notices-ask-write-along-do = Write along
notices-ask-revise-question = Rewrite your question to VDAB
notices-ask-revise-question-why = VDAB wants to understand something better.
notices-ask-revise-question-do = Rewrite
notices-ask-plan-next = Plan the next session
notices-ask-plan-next-why = { $network } runs, but has no next session.
notices-ask-plan-next-do = Plan
notices-ask-fix-agenda = Fix the agenda of session { $number }
notices-ask-fix-agenda-why = { $network } then knows what comes.
notices-ask-fix-agenda-do = See
notices-ask-read-cases =
    { $count ->
        [one] Read the case that was handed in
       *[other] Read { $count } cases that were handed in
    }
notices-ask-read-cases-why = { $network } waits for your word.
notices-ask-read-cases-do = Read
notices-ask-do-action = Your action point: { $thing }
notices-ask-do-action-untold = You still have an action point
notices-ask-do-action-why = Agreed in session { $number } of { $network }.
notices-ask-do-action-do = Look
notices-ask-write-report = Write the report of session { $number }
notices-ask-write-report-why = { $network } counts on you as its reporter.
notices-ask-write-report-do = Write
notices-ask-record-session = Fix the report of session { $number }
notices-ask-record-session-why = { $network } likes to settle a session within a week.
notices-ask-record-session-do = Settle

## What is new: after the name of who did it, or as a sentence of its own

notices-news-title = New
notices-news-since = New since { $day }
notices-news-read-all = Mark all as read
notices-news-unknown-moment = This list has changed meanwhile. Look at it again.
notices-news-none = Nothing new. We will keep you posted.
notices-news-more =
    { $count ->
        [one] There is one more thing on Leerkring.
       *[other] There are { $count } more things on Leerkring.
    }
notices-news-authority = VDAB
notices-news-series-planned =
    { $by ->
        [person] planned a series of sessions.
       *[system] A series of sessions is planned.
    }
notices-news-series-changed =
    { $by ->
        [person] changed more than one session. Check the days and the place.
       *[system] More than one session changed. Check the days and the place.
    }
notices-news-series-cancelled =
    { $by ->
        [person] cancelled more than one session.
       *[system] More than one session does not take place.
    }
notices-news-session-planned =
    { $by ->
        [person] planned session { $number }.
       *[system] Session { $number } is planned.
    }
notices-news-session-changed =
    { $by ->
        [person] changed session { $number }. Check the day and the place.
       *[system] Session { $number } changed. Check the day and the place.
    }
notices-news-session-cancelled =
    { $by ->
        [person] cancelled session { $number }.
       *[system] Session { $number } is cancelled.
    }
notices-news-agenda-fixed =
    { $by ->
        [person] fixed the agenda of session { $number }.
       *[system] The agenda of session { $number } is ready.
    }
notices-news-workshop-settled =
    { $by ->
        [person] settled the plan of the coming sessions.
       *[system] The plan of the coming sessions is settled.
    }
notices-news-picker-discarded =
    { $by ->
        [person] stopped the date picker. No date comes of it.
       *[system] The date picker was stopped. No date comes of it.
    }
notices-news-seat-free = A chair came free for session { $number }. It is yours.
notices-news-seat-lost = The room of session { $number } became smaller. You are on the waiting list now.
notices-news-case-submitted =
    { $by ->
        [person] brought in a case.
       *[system]
            { $count ->
                [one] A case was brought in.
               *[other] { $count } cases were brought in.
            }
    }
notices-news-case-accepted =
    { $by ->
        [person] accepted your case.
       *[system] Your case was accepted.
    }
notices-news-case-goes-soon = The text of your case is erased in two weeks.
notices-news-case-scheduled =
    { $by ->
        [person] put a case on the agenda of session { $number }.
       *[system] A case is on the agenda of session { $number }.
    }
notices-news-report-shared =
    { $by ->
        [person] shared the report of session { $number }.
       *[system] The report of session { $number } is ready.
    }
notices-news-report-fixed =
    { $by ->
        [person] fixed the report of session { $number }.
       *[system] The report of session { $number } is fixed.
    }
notices-news-amendment-proposed =
    { $by ->
        [person] proposes an amendment to the report of session { $number }.
       *[system] An amendment to the report of session { $number } was proposed.
    }
notices-news-amendment-answered =
    { $by ->
        [person] answered your proposal about the report of session { $number }.
       *[system] Your proposal about the report of session { $number } was answered.
    }
notices-news-poll-published =
    { $by ->
        [person] shared the results of the poll in session { $number }.
       *[system] The results of the poll in session { $number } are there.
    }
notices-news-question-asked =
    { $by ->
        [person] asked: { $thing }
       *[system]
            { $count ->
                [one] There is a new question: { $thing }
               *[other] { $network } asked { $count } new questions.
            }
    }
notices-news-question-answered =
    { $by ->
        [person] answered the question: { $thing }
       *[system] VDAB answered the question: { $thing }
    }
notices-news-question-returned =
    { $by ->
        [person] replied to your question: { $thing }
       *[system] VDAB replied to your question: { $thing }
    }
notices-news-member-joined =
    { $by ->
        [person] joined the circle.
       *[system]
            { $count ->
                [one] Somebody joined the circle.
               *[other] { $count } people joined the circle.
            }
    }
notices-news-absent-twice =
    { $by ->
        [person] was away two sessions in a row.
       *[system] Somebody was away two sessions in a row.
    }

## The rhythm of the digest

notices-rhythm-page = When do you hear from us?
notices-rhythm-title = Digest by mail
notices-rhythm-lead = One mail with what we ask of you and what is new. When there is nothing, we send nothing.
notices-rhythm-days = On which days?
notices-rhythm-day-mon = Monday
notices-rhythm-day-tue = Tuesday
notices-rhythm-day-wed = Wednesday
notices-rhythm-day-thu = Thursday
notices-rhythm-day-fri = Friday
notices-rhythm-day-sat = Saturday
notices-rhythm-day-sun = Sunday
notices-rhythm-hour = At what time?
notices-rhythm-hour-value = { $hour }:00
notices-rhythm-stop = Don’t send me a digest
notices-rhythm-stop-hint = On Leerkring itself you always see everything.
notices-rhythm-save = Save my rhythm
flash-rhythm-saved = Your rhythm is saved.
notices-rhythm-next = Your next digest comes on
notices-rhythm-stopped = You get no digest at the moment.
notices-rhythm-no-day = Choose at least one day, or ask for no digest.
notices-rhythm-unknown-day = We don’t know that day. Choose one from the list.
notices-rhythm-unknown-hour = We don’t know that hour. Choose one from the list.
notices-rhythm-back = Back to your settings

## The digest itself

notices-digest-subject =
    { $asks ->
        [0] This moved in your circle
        [one] One thing for you, and what moved in your circle
       *[other] { $asks } things for you, and what moved in your circle
    }
notices-digest-greeting = Hello { $name }, this moved in your circle
notices-digest-next = Next session
notices-digest-next-open = See the agenda
notices-digest-next-coming = You are coming.
notices-digest-next-online = You are coming online.
notices-digest-next-absent = You cannot be there.
notices-digest-next-waiting = You are on the waiting list for a seat.
notices-digest-next-unanswered = You have not said yet whether you come.
notices-digest-asks = What we ask of you
notices-digest-news = New
notices-digest-home = To my circle
notices-digest-why = You get this mail on { $days } at { $hour }:00.
notices-digest-and = { $first } and { $last }
notices-digest-change = Change this
notices-digest-stop = Stop this digest

## Stopping with one click

notices-stop-title = Do you want to stop the digest?
notices-stop-lead = You will no longer get a digest by mail. You will still get invitations and changes of sessions.
notices-stop-button = Stop the digest
notices-stop-done-title = The digest has stopped
notices-stop-done-lead = You will no longer get it by mail. If you want it again, choose a rhythm in your settings.
notices-stop-done-settings = To my settings
