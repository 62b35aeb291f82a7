## Series: the whole trajectory planned at once

series-new = Plan a series
series-new-first = Plan the whole trajectory
series-instead = More than one session? Plan the whole trajectory at once.
series-new-title = Plan the trajectory
series-new-lead = Choose how often you meet. You see all dates first; only then everybody gets one mail.

# The form
series-field-title = Title of the sessions
series-field-title-hint = The sign # becomes the number of each session. You give each session its own title later.
series-field-title-default = Session #
series-when = When
series-field-date = From
series-field-date-hint = The first session is on this day, or on the first day after it that fits.
series-how-often = How often
series-field-every = Every
series-field-unit = Weeks or months
series-unit-weeks = weeks, always on the same weekday
series-unit-months-by-weekday = months, for instance each second Thursday
series-unit-months-by-day = months, on the same day of the month
series-field-weekday = Weekday
series-weekday-as-first = As the first day
series-weekday-mon = Monday
series-weekday-tue = Tuesday
series-weekday-wed = Wednesday
series-weekday-thu = Thursday
series-weekday-fri = Friday
series-weekday-sat = Saturday
series-weekday-sun = Sunday
series-field-nth = Which one of the month
series-field-nth-hint = Counts only for months by weekday.
series-nth-as-first = As the first day
series-nth-1 = The first
series-nth-2 = The second
series-nth-3 = The third
series-nth-4 = The fourth
series-nth-last = The last
series-until-when = Until when
series-ends-count = A number of sessions
series-ends-until = Up to and including a day
series-field-count = Number of sessions
series-field-count-hint = Days that are left out do not count: the series moves on.
series-field-until = Last day
series-skip = What do you leave out?
series-skip-school = Flemish school holidays
series-skip-school-hint = Autumn, Christmas, carnival, Easter, the bridge after Ascension and summer.
series-skip-public = Belgian public holidays
series-skip-public-hint = The ten of the law.
series-whole = The whole trajectory
series-expected-title = Expected number of sessions
series-expected-correct = Correct the number
series-field-expected = How many sessions do you expect in the whole trajectory?
series-field-expected-hint = May stay empty. It shows the circle how far it is.
series-kickoff = The first is the kickoff
series-kickoff-hint = Acquaintance, trust, and the agenda of the trajectory made together.
series-closing = The last closes the trajectory
series-closing-hint = Looking back and harvest.
series-preview = Show all dates
series-preview-again = Show the dates again
series-plan = Plan these sessions and invite
series-plan-hint = Everybody with a seat gets one mail with all dates, and each appointment as a file for the calendar.

# The dates
series-dates =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
series-dates-skipped =
    { $count ->
        [one] { $count } day is left out.
       *[other] { $count } days are left out.
    }
series-dates-hint = Untick what does not fit. Nothing is saved yet.
series-skipped = left out
series-clash-own = There is session { $count } of this network at that time. That is allowed.
series-clash-mine = You have a session of { $network } then. That is allowed.
series-clash-others =
    { $count ->
        [one] { $count } member has a session of another network then.
       *[other] { $count } members have a session of another network then.
    }
series-elsewhere = You have another session then:
series-holiday-new-year = New Year
series-holiday-easter-monday = Easter Monday
series-holiday-labour-day = Labour Day
series-holiday-ascension = Ascension
series-holiday-whit-monday = Whit Monday
series-holiday-national-day = National Day
series-holiday-assumption = Assumption
series-holiday-all-saints = All Saints
series-holiday-armistice = Armistice
series-holiday-christmas = Christmas
series-holiday-autumn = Autumn holiday
series-holiday-winter = Christmas holiday
series-holiday-carnival = Carnival holiday
series-holiday-spring = Easter holiday
series-holiday-after-ascension = Bridge after Ascension
series-holiday-summer = Summer holiday

# Why something cannot be
series-place-lines = Write the place on one line.
series-every-bad = Fill in a number from 1 to { $count }.
series-choice-bad = Choose something from the list.
series-ends-missing = Choose when the series stops: after a number of sessions, or on a day.
series-count-missing = Fill in how many sessions there are. A series without an end cannot be.
series-count-bad = Fill in a number from 1 to { $count }.
series-until-missing = Fill in the last day. A series without an end cannot be.
series-until-early = The last day lies before the first. Choose a later day.
series-too-many = That makes more than { $count } sessions. Choose an earlier last day.
series-too-far =
    { $count ->
        [one] Only { $count } session fits within five years. Ask for fewer, or meet more often.
       *[other] Only { $count } sessions fit within five years. Ask for fewer, or meet more often.
    }
series-no-date = No session falls in that time. Choose a later last day, or leave out less.
series-hour-skipped = On one of the dates that hour does not exist, because the clock jumps ahead. Choose another time.
series-expected-bad = Fill in a number from 1 to 60, or leave this empty.
series-look-first = Look at all dates first. Then plan them.
series-dates-differ = The dates changed since you saw them. Look at them again, then plan them.
series-none-ticked = Leave at least one day ticked.

# Changing and cancelling
series-scope = What changes?
series-scope-hint = Day, time, length and place change along. A new title is for this session alone, unless it has a # in it: then all get it, each with its own number. What is over stays as it was.
series-scope-cancel = What is called off?
series-scope-cancel-hint = What is over stays as it was.
series-scope-only = Only this one
series-scope-following =
    { $count ->
        [one] This one and all that follow: { $count } session
       *[other] This one and all that follow: { $count } sessions
    }
series-scope-all =
    { $count ->
        [one] The whole series: { $count } session
       *[other] The whole series: { $count } sessions
    }
series-change-hour-skipped = For session { $count } that hour does not exist, because the clock jumps ahead. Choose another time.
series-change-past = Session { $count } would lie in the past. Move less far, or choose only this one.
series-change-holiday = Session { $count } would fall on a day that the series leaves out. Move that session alone.

# Rhythm
series-rhythm = Rhythm
series-rhythm-well = going well
series-rhythm-held =
    { $count ->
        [one] { $held } of { $count } session held.
       *[other] { $held } of { $count } sessions held.
    }
series-rhythm-longest =
    { $count ->
        [0] Never a week in between.
        [one] At most { $count } week in between.
       *[other] At most { $count } weeks in between.
    }
series-rhythm-next-missing = No next session is planned. A fixed routine keeps the circle together.
series-rhythm-long-pause =
    { $count ->
        [one] A pause of { $count } week is coming. More than ten weeks loosens a circle.
       *[other] A pause of { $count } weeks is coming. More than ten weeks loosens a circle.
    }
series-rhythm-not-held =
    { $count ->
        [one] { $count } planned session is over without having started. Move or cancel it.
       *[other] { $count } planned sessions are over without having started. Move or cancel them.
    }
series-rhythm-plan = Plan what comes next

# Mails
series-mail-planned-subject =
    { $count ->
        [one] { $network }: { $count } session planned
       *[other] { $network }: { $count } sessions planned
    }
series-mail-planned-title =
    { $count ->
        [one] { $count } date to note
       *[other] { $count } dates to note
    }
series-mail-planned-lead =
    { $count ->
        [one] { $network } planned { $count } session. Say for each session whether you come.
       *[other] { $network } planned { $count } sessions. Say for each session whether you come.
    }
series-mail-changed-subject =
    { $count ->
        [one] { $network }: { $count } session changes
       *[other] { $network }: { $count } sessions change
    }
series-mail-changed-title =
    { $count ->
        [one] { $count } session changes
       *[other] { $count } sessions change
    }
series-mail-changed-lead =
    { $count ->
        [one] { $count } session of { $network } changes. This is different:
       *[other] { $count } sessions of { $network } change. This is different:
    }
series-mail-cancelled-subject =
    { $count ->
        [one] { $network }: { $count } session does not take place
       *[other] { $network }: { $count } sessions do not take place
    }
series-mail-cancelled-title =
    { $count ->
        [one] { $count } session does not take place
       *[other] { $count } sessions do not take place
    }
series-mail-cancelled-lead =
    { $count ->
        [one] { $count } session of { $network } does not take place:
       *[other] { $count } sessions of { $network } do not take place:
    }
series-mail-button = Look at the trajectory
series-mail-calendar =
    { $count ->
        [one] This appointment comes with the mail as an invitation. With your own calendar address all your sessions are always right in your calendar.
       *[other] One file with these { $count } appointments comes with this mail: open it, and your calendar takes them in at once. With your own calendar address there is nothing to open: then all your sessions are always right in your calendar.
    }
series-mail-feed = Take your calendar address
series-mail-cancelled-calendar = Are they still in your calendar? Open the attachments, or delete them yourself. With your own calendar address they go by themselves.
