## Date pickers: when does the circle meet?

pickers-title = Date picker
pickers-breadcrumb = Breadcrumb
pickers-back = Back
pickers-new-title = Find a date
pickers-new-lead = Propose some moments. Everybody with a seat says what suits; you choose, and the session is planned at once.
pickers-field-note = What would you like to add?
pickers-field-note-hint = May stay empty. It stands above the dates.
pickers-field-options = Which moments do you propose?
pickers-field-options-hint = From 2 to 30 moments, in any order. What you leave empty does not count.
pickers-option-date = Moment { $number }, day
pickers-option-time = Moment { $number }, time
pickers-field-deadline = People can answer until
pickers-field-deadline-time = at
pickers-field-deadline-hint = Before the first moment. Without a time the whole day counts. Who did not answer hears from us two days before.
pickers-more-rows = More moments
pickers-open-button = Put it to the circle
pickers-options-few = Propose at least two moments.
pickers-options-many = Keep it to { $count } moments.
pickers-option-half = Moment { $count }: fill in the day and the time.
pickers-option-day = Moment { $count }: choose a day that exists.
pickers-option-hour = Moment { $count }: fill in a time, such as 9:30.
pickers-option-skipped = Moment { $count }: that hour does not exist that night, because clocks jump ahead. Choose another time.
pickers-option-past = Moment { $count } is over. Choose one that is still to come.
pickers-option-far = Moment { $count }: choose a day within two years.
pickers-option-doubled = Moment { $count } stands there twice. Leave one out.
pickers-deadline-past = That moment is over. Choose a later one.
pickers-deadline-late = Choose a moment before the first date that you propose.
pickers-all-past = All proposed dates are over. Stop this date picker and begin a new one.

# The date picker
pickers-state-open = Open
pickers-state-closed = Closed
pickers-state-settled = Date chosen
pickers-state-discarded = Stopped
pickers-until = You can answer until { $moment }
pickers-online = Online
pickers-mine = Your answer
pickers-dates = Dates
pickers-answered = { $answered } of { $members } answered
pickers-silent = No answer yet from
pickers-yes = Yes
pickers-maybe = If need be
pickers-no = No
pickers-can-you = Can you come on { $day } at { $clock }?
pickers-tally = { $yes } yes, { $maybe } if need be, { $no } no
pickers-best = suits best
pickers-past = over
pickers-field-remark = Would you like to add something?
pickers-field-remark-hint = May stay empty. The whole circle reads it.
pickers-save = Save my answer
pickers-save-again = Save my new answer
pickers-none = No date suits me
pickers-answer-missing = Moment { $count }: choose yes, if need be or no.
pickers-answer-now = Answer
pickers-who = Who can come when
pickers-who-table = Table with all answers
pickers-who-caption = Who can come on which date
pickers-name = Name
pickers-you = (you)
pickers-notes = What people add
pickers-unsent = You were still typing this. Nobody can answer here any more, so it was not saved.
pickers-closed-facilitator = Nobody can answer any more. Choose a date below, or give the circle more time.
pickers-closed-member = Nobody can answer any more. Your facilitator now chooses a date.
pickers-settled-text = The date is chosen and the session is planned.
pickers-to-session = To the session
pickers-discarded-text = This date picker was stopped. Nothing is planned.

# Choosing, opening again, stopping
pickers-settle-title = Choose a date
pickers-settle-which = Which date will it be?
pickers-settle-hint = The session is planned at once. Everybody gets one invitation that fits in the calendar.
pickers-settle = Plan the session and invite
pickers-extend = Give more time
pickers-reopen = Open again
pickers-reopen-button = Save the new deadline
pickers-discard-title = Stop this date picker
pickers-discard-hint = Nothing is planned. The answers stay on this page.
pickers-discard = Stop without a date

# Why something cannot be done
pickers-offer-missing = Choose one of the dates.
pickers-offer-past = That date is over. Choose one that is still to come.
pickers-closed = Nobody can answer any more.
pickers-moved-on = This date picker has changed meanwhile. See how it stands now.
pickers-settled-before = A date was chosen meanwhile.

# Letters
pickers-mail-heading = When can you come?
pickers-mail-opened-subject = { $network }: when can you come? { $title }
pickers-mail-opened-lead = { $network } looks for a date. Say for each moment whether it suits.
pickers-mail-reminder-subject = { $network } still waits for your dates: { $title }
pickers-mail-reminder-lead = { $network } looks for a date and still waits for your answer. It takes a minute.
pickers-mail-more =
    { $count ->
        [one] And one more moment.
       *[other] And { $count } more moments.
    }
pickers-mail-until = You can answer until { $moment }.
pickers-mail-button = Give your answer
pickers-mail-footer = You get this mail because you have a seat in { $network }.
