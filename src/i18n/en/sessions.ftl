## Sessions: meetings of a network

sessions-breadcrumb = Breadcrumb
sessions-number = Session { $number }
sessions-when = When
sessions-back = Back
sessions-save = Save

# Planning and changing
sessions-new-title = Plan a session
sessions-new-lead = Everybody with a seat in the network gets an invitation that fits straight into a calendar.
sessions-new-agenda = The agenda begins with the standing topics and free space. You shape it afterwards.
sessions-plan = Plan the session and invite
sessions-field-title = What is it about?
sessions-field-title-hint = Short, and without anything from a case: this title goes into mails and calendars.
sessions-field-date = Day
sessions-field-time = Starting time
sessions-field-minutes = Length in minutes
sessions-field-minutes-hint = Between 45 minutes and 12 hours. Three hours are 180 minutes.
sessions-field-form = How do you meet?
sessions-form-on-site = On site
sessions-form-online = Online
sessions-form-hybrid = On site and online
sessions-field-place = Place
sessions-field-place-hint = Needed when you meet on site.
sessions-field-link = Address of the video call
sessions-field-link-hint = Needed when you meet online. It begins with https://
sessions-edit = Change
sessions-edit-title = Change the session
sessions-edit-lead = When the title, the time or the place changes, everybody hears what is different.
sessions-edit-fixed = When the new length does not hold the fixed agenda, it is open again and you fix it anew.
sessions-save-and-tell = Save and tell everybody
sessions-stale = This session changed while you were at it.
sessions-now-is = This is what it says now:
sessions-stale-next = What you typed is still below. Save again if your version should stay.
sessions-cancel = Cancel
sessions-cancel-title = Cancel the session
sessions-cancel-reason = Why does the session not take place?
sessions-cancel-hint = Everybody with a seat reads this in the mail. Say too whether a new date will come.
sessions-cancel-button = Cancel the session and tell everybody
sessions-cancelled-because = This session does not take place:

# Why something cannot be done
sessions-date-bad = Choose a day that exists.
sessions-date-past = That day and time are over. Choose a moment still to come.
sessions-date-far = Choose a day within five years.
sessions-time-bad = Fill in a time, for instance 9:30.
sessions-hour-skipped = That hour does not exist that night, because clocks go forward. Choose another hour.
sessions-too-short =
    { $count ->
        [one] A session lasts at least { $count } minute.
       *[other] A session lasts at least { $count } minutes.
    }
sessions-too-long = A session lasts { $count } hours at most.
sessions-form-bad = Choose how you meet.
sessions-place-missing = Fill in where you meet.
sessions-link-missing = Fill in the address of the video call.
sessions-link-bad = That is not a web address. It begins with https://
sessions-moved-on = The session has changed meanwhile. See how it stands now.
sessions-not-settled = Settle the attendance, the agenda and the learning points first.
sessions-version-bad = This page is out of date. Open it again.
sessions-answer-unknown = Choose one of the answers.
sessions-answers-closed = Answers to this session are closed.
sessions-number-taken = Somebody planned a session at the same moment. Please try again.

# States
sessions-state-planned = Planned
sessions-state-planned-until = Planned, the agenda opens on { $day }
sessions-state-agenda-open = Agenda open
sessions-state-agenda-fixed = Agenda fixed
sessions-state-in-progress = In progress
sessions-state-held = Over
sessions-state-recorded = Report ready
sessions-state-cancelled = Cancelled
sessions-open-agenda = Open the agenda
sessions-fix-agenda = Fix the agenda
sessions-reopen-agenda = Reopen the agenda
sessions-start = Start the session
sessions-start-early = 
    { $count ->
        [one] A session can be started { $count } hour before its time at the earliest.
       *[other] A session can be started { $count } hours before its time at the earliest.
    }
sessions-end = End the session
sessions-print = Agenda and attendance list
sessions-to-calendar = Add to my calendar
sessions-join = To the video call

# Agenda
sessions-agenda = Agenda
sessions-agenda-empty = There is nothing on the agenda yet.
sessions-budget = { $planned } of { $length } minutes planned
sessions-budget-left = { $count } left
sessions-budget-exact = exactly full
sessions-budget-over = { $count } too many
sessions-before-fixing = Before you can fix the agenda:
sessions-fix-too-long =
    { $count ->
        [one] The agenda is { $count } minute too long.
       *[other] The agenda is { $count } minutes too long.
    }
sessions-fix-topic-missing = A standing topic is missing
sessions-fix-free-space =
    { $count ->
        [one] Give the free space { $count } more minute.
       *[other] Give the free space { $count } more minutes.
    }
sessions-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
sessions-min = min
sessions-minutes-for = Minutes for
sessions-save-minutes = Save the minutes of
sessions-minutes-bad = Fill in a whole number of minutes, from 1 to { $count }.
sessions-up = Up:
sessions-down = Down:
sessions-change-item = Change
sessions-case-of = { $name }’s case
sessions-rubric-check-in = Check-in
sessions-rubric-follow-up = Follow-up
sessions-rubric-authority = Questions and answers with VDAB
sessions-rubric-intervision = Intervision
sessions-rubric-talk = Talk
sessions-rubric-free-space = Free space
sessions-rubric-break = Break
sessions-rubric-evaluation = Are we doing well?
sessions-rubric-check-out = Check-out
sessions-rubric-getting-acquainted = Getting acquainted
sessions-rubric-trust = Working together as competitors
sessions-rubric-workshop = Agenda workshop
sessions-rubric-bad = Choose a rubric from the list.
sessions-proposals = Proposals from the network
sessions-proposals-count =
    { $count ->
        [one] { $count } proposal
       *[other] { $count } proposals
    }
sessions-propose-item = Propose an item
sessions-propose-button = Propose this item
sessions-add-item = Add an item
sessions-add-button = Put it on the agenda
sessions-place = Put on the agenda
sessions-accept = Accept for later
sessions-answer-proposal = Look
sessions-withdraw = Withdraw
sessions-item-title = What is the item about?
sessions-item-title-hint = As you would say it in the group, without anything from a case.
sessions-item-title-optional = Leave it empty to show the name of the rubric.
sessions-item-rubric = Rubric
sessions-item-minutes = How many minutes does it need?
sessions-item-note = What would you like to add?
sessions-item-note-hint = For instance what people bring or prepare. May stay empty.
sessions-item-page = Agenda item
sessions-item-stale = This item changed while you were at it.
sessions-item-now = It says now:
sessions-item-accepted = Accepted
sessions-item-moved-on = This item has changed meanwhile. See how it stands now.
sessions-item-title-missing = Give the item a title.
sessions-item-state-proposed = Proposed
sessions-item-state-accepted = Accepted, without a place on the agenda
sessions-item-state-scheduled = On the agenda
sessions-item-state-in-progress = In progress
sessions-item-state-done = Done
sessions-item-state-carried-over = Carried over to the next session
sessions-item-state-declined = Not accepted
sessions-item-state-dropped = Taken off the agenda
sessions-item-state-withdrawn = Withdrawn
sessions-agenda-closed = The agenda cannot change now.
sessions-agenda-full = The agenda is full: it has { $count } items already. Take one off first.
sessions-case-elsewhere = This case already waits on the agenda of another session.
sessions-no-next-session = There is no next session yet. Plan it first.
sessions-decline = Not this time
sessions-decline-reason = Why not?
sessions-decline-hint = Whoever proposed the item reads this.
sessions-decline-button = Tell that it will not come
sessions-declined-because = Not accepted, { $title }:
sessions-off-agenda = Take it off the agenda
sessions-carry-over = Carry over to the next session
sessions-drop = Take it off the agenda

# Who comes
sessions-attendance = Attendance
sessions-attendance-before = What everybody answered beforehand
sessions-name = Name
sessions-answer = Answer
sessions-signature = Signature
sessions-facilitator = Facilitator
sessions-member = Member
sessions-coming =
    { $count ->
        [0] Nobody comes yet
        [one] { $count } comes
       *[other] { $count } come
    }
sessions-coming-online = { $count } online
sessions-not-coming =
    { $count ->
        [one] { $count } cannot come
       *[other] { $count } cannot come
    }
sessions-silent =
    { $count ->
        [one] { $count } has not answered yet
       *[other] { $count } have not answered yet
    }
sessions-will-you-come = Will you come?
sessions-answer-coming = I will come
sessions-answer-online = Online
sessions-answer-absent = I cannot come
sessions-answered-coming = Comes
sessions-answered-online = Online
sessions-answered-absent = Sent apologies
sessions-answered-nothing = No answer yet

# Next session
sessions-when-today = today
sessions-when-now = in progress
sessions-go-now = Go to the session
sessions-when-tomorrow = tomorrow
sessions-when-days = in { $count } days

# Mails
sessions-mail-greeting = Hello { $name },
sessions-mail-planned-subject = { $network }: will you come on { $day }?
sessions-mail-planned-lead = { $network } meets. Will you let us know whether you come?
sessions-mail-calendar = The appointment comes with this mail, so that it fits into your calendar.
sessions-mail-changed-subject = { $network }: session { $number } changes
sessions-mail-changed-lead = Session { $number } of { $network } changes. This is different:
sessions-mail-change-title = Title
sessions-mail-change-when = When
sessions-mail-change-venue = Where
sessions-mail-was = was
sessions-mail-becomes = becomes
sessions-mail-changed-button = See the session
sessions-mail-cancelled-subject = { $network }: session { $number } does not take place
sessions-mail-cancelled-lead = Session { $number } of { $network } does not take place.
sessions-mail-reason = The reason:
sessions-mail-cancelled-calendar = The appointment leaves your calendar.
sessions-mail-footer = You get this mail because you have a seat in { $network }.
