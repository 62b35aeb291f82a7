## The report of a session

report-name = Report
report-title = Report of session { $number }
report-stays = This report stays in { $network }. Who has no seat does not read it, and no word of it is in a mail.
report-state-writing = Being written
report-state-shared = Shared
report-state-fixed = Fixed
report-read = Read the report
report-write = Work on the report
report-live-writer = The session is on. What you save here, everybody reads at once.
report-live-reader = The session is on. The report grows here by itself.
report-open-until = You can propose an amendment until { $day }.
report-fixed-on = Fixed on { $moment }. Nothing in it changes any more.
report-print = Print the report
report-waiting = The report begins when the session begins.
report-never = There is no report of this session on Leerkring.
report-shut = Sign the charter first. Then you can read along here.
report-to-charter = To the charter
report-to-session = To the session
report-save = Save
report-back = Back to the report
report-written-by = Last edited by { $name }, { $moment }.

# Who was there
report-people = Who was there
report-people-none = Nobody is marked yet.
report-by-answers = As they answered the invitation: the attendance is not marked yet.
report-present = Present ({ $count })
report-late = Came later ({ $count })
report-left-early = Left early ({ $count })
report-excused = Excused ({ $count })
report-absent = Absent ({ $count })
report-guests = Guests ({ $count })

# Writing
report-summary = Summary
report-summary-none = No summary yet.
report-summary-hint = What it was about, in a few sentences. Everybody in the network reads this: nothing from a case, and nothing that points to a client.
report-edit-summary = Summary and learning points
report-points = Learning points
report-points-none = No learning points yet.
report-points-hint = One sentence a line: what does somebody take home? Free of client data: no names, employers, places or details that point to a person.
report-points-too-many =
    { $count ->
        [one] Keep it to { $count } learning point.
       *[other] Keep it to { $count } learning points.
    }
report-points-about-a-client = This holds somebody's number, account or address. Leave it out: a learning point is free of client data.
report-notes = What was said
report-note = Note
report-write-note = Write
report-note-none = No note yet.
report-note-hint = What was said, briefly. Markdown is fine. Everybody in the network reads this: write nothing that points to a client.
report-note-case-hint = Only those who may read the case see this note. Write about the approach, not about the client: no name, employer, place or date.
report-note-shut = This note belongs to a case and is only for those who may read that case.
report-carried = Carried over to a later session.
report-items-none = There was nothing on the agenda.
report-decisions = Decisions
report-decisions-count =
    { $count ->
        [0] none yet
        [one] one decision
       *[other] { $count } decisions
    }
report-reporter-is = Reporter: { $name }
report-hand-over = Hand the report over
report-reporter = Reporter
report-reporter-hint = Whoever you choose writes in this report with you, and reads on the home page that it was asked. Sharing and fixing it stays with you.
report-reporter-hint-shared = Whoever you choose can write in this report too until you fix it.
report-reporter-none = Nobody: the facilitator writes
report-hand-over-button = Save the reporter
report-reporter-unknown = Choose somebody of the circle.
report-add-decision = Note a decision
report-decision = What was decided?
report-decision-hint = One line, for instance: from now on we meet at 9 o'clock.
report-decision-button = Add the decision
report-remove-decision = Remove the decision
report-too-many-decisions = There are { $count } decisions in this report already. Join some.
report-at-item = At which item?
report-at-no-item = At no item
report-item-unknown = Choose an item of this session.
report-stale = Other text came here meanwhile.
report-now-is = This is what it says now:
report-stale-next = What you typed is still below. Join what should stay and save again.
report-not-begun = The report begins when the session begins.
report-is-fixed = This report is fixed. Nothing in it changes any more.
report-moved-on = The report has changed meanwhile. See how it stands now.

# Sharing and fixing
report-next = What comes next
report-share-later = When the session is over, you share the report with everybody here.
report-share = Share the report
report-days = Days to propose an amendment
report-days-hint = Those who were there can propose an amendment for so long. Everybody gets a mail with a link, without a word of the report.
report-days-bad = Fill in a number of days, from 1 to { $count }.
report-not-held = End the session first. Then you can share the report.
report-is-blank = The report says nothing yet. Write a summary, a note or a decision.
report-fix = Fix the report
report-fix-hint = What is fixed changes no more. The session is then settled altogether.
report-before-fixing = This has to be settled before you can fix the report:
report-lacks-attendance = The attendance is not settled yet, or not signed by everybody.
report-lacks-items =
    { $count ->
        [one] One item is not done or carried over yet.
       *[other] { $count } items are not done or carried over yet.
    }
report-lacks-points = No learning points were noted yet.
report-lacks-answers =
    { $count ->
        [one] One proposed amendment waits for your answer.
       *[other] { $count } proposed amendments wait for your answer.
    }
report-lacks-time = Members can still propose an amendment. Fix the report after that.
report-way-attendance = To the attendance
report-way-items = To the agenda
report-way-points = Note the learning points
report-way-amendments = To the proposals

# Amendments
report-amendments = Proposed amendments
report-amendments-count =
    { $count ->
        [0] none yet
        [one] one proposal
       *[other] { $count } proposals
    }
report-amend = Propose an amendment
report-amend-lead = Is something wrong, or missing? Say it in your own words, until { $day }.
report-amend-button = Send my proposal
report-amendment = What would you say differently?
report-amendment-hint = Everybody in the circle reads what you propose. If it is about a case, choose its agenda item below: then only those read it who may read the case. Name nothing that could point to a client.
report-amendment-proposed = Waits for an answer
report-amendment-adopted = Adopted
report-amendment-declined = Not adopted
report-withdraw = Take your proposal back
report-amendment-answered = This proposal was answered already.
report-too-many-amendments = You made { $count } proposals for this report already. Wait for the answers, or talk to the facilitator.
report-not-shared = The report is not shared yet. After that you can propose an amendment.
report-amending-over = The days to propose an amendment are over.
report-answer = Answer
report-answer-title = Answer the proposal
report-reply = Your answer
report-reply-hint = When you adopt it, change the report itself too. Everybody in the network reads your answer.
report-adopt = Adopt
report-decline = Do not adopt

# Mail
report-mail-subject = { $network }: the report of session { $number } is ready
report-mail-preheader = Read it on Leerkring.
report-mail-hello = Hello { $name }
report-mail-text = The report of session { $number } of { $network }, on { $day }, is ready. You read it on Leerkring; nothing of it is in this mail.
report-mail-until = If you were there, you can propose an amendment until { $day }.
report-mail-open = Read the report
report-mail-why = You get this mail because you have a seat in { $network }.
