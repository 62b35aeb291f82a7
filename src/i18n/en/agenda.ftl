## Building an agenda and running it

agenda-how = Move an item with the arrows. The times move along.
agenda-how-drag = Dragging works too.
agenda-stands = Now at place { $place }, at { $at }
agenda-order-stale = The order changed while you were busy. This is how it is now.
agenda-to-backlog = What waits for a later session
agenda-to-workshop = Agenda workshop
agenda-minutes = Minutes
agenda-theirs = It now says:
agenda-yours = What you typed is still below. Save again if your version should stay.
agenda-owner = Who takes this on?
agenda-owner-none = Nobody in particular
agenda-owner-unknown = Choose somebody of the circle.
agenda-question = Question to VDAB that it is about
agenda-question-none = No question
agenda-question-unknown = Choose a question of your circle.
agenda-poll = Poll that it is about
agenda-poll-none = No poll
agenda-poll-unknown = Choose a poll of your circle.
agenda-case = Working on a case
agenda-case-which = Which case?
agenda-case-none = Choose a case
agenda-run-under-way = A method is under way at this item: finish it first.
agenda-case-unknown = Choose a case that waits for a place.
agenda-case-give = Link this case
agenda-case-take = Take the case off this item
agenda-fix-acquaintance = Give getting acquainted at least { $count } minutes: a first session begins with it.
agenda-acquainted-prompt = Who are you, what brings you here, and what do you want to learn here?
agenda-trust-prompt = What do I gladly share? What do I keep to myself? What would break my trust?
agenda-workshop-prompt = Everybody proposes topics and spreads votes. Together we make them the plan.

# Running a session
agenda-running = Now in the session
agenda-not-begun = You are together. The agenda begins in a moment.
agenda-between = Just between two items.
agenda-all-done = Everything on the agenda has been dealt with.
agenda-next = Next:
agenda-left =
    { $count ->
        [one] { $count } minute left
       *[other] { $count } minutes left
    }
agenda-over =
    { $count ->
        [0] just over time
        [one] { $count } minute over time
       *[other] { $count } minutes over time
    }
agenda-late =
    { $count ->
        [one] runs { $count } minute late
       *[other] runs { $count } minutes late
    }
agenda-controls = Going through the agenda
agenda-step = Next:
agenda-begin-with = Begin with
agenda-begin = Begin
agenda-complete = Done
agenda-went-on = The agenda moved on meanwhile. See where you are now.
agenda-open-items = Not dealt with yet
agenda-open-hint = What you do not tick moves to the next session. Tick what you dealt with after all.
agenda-open-none = Nothing is left for a next session.

# Publishing
agenda-mail-subject = { $network }: the agenda of { $day }
agenda-mail-subject-again = { $network }: the agenda of { $day } was changed
agenda-mail-lead = The agenda of session { $number } is fixed.
agenda-mail-lead-again = The agenda of session { $number } was changed. This is different:
agenda-mail-new = New:
agenda-mail-gone = No longer on the agenda:
agenda-mail-other = Different:
agenda-mail-order = The order changed.
agenda-mail-title = Agenda
agenda-mail-button = See the agenda

# With which case do we begin?
agenda-first = Begin with this one
agenda-first-count =
    { $count ->
        [0] Nobody wants to begin with this case yet.
        [one] One person wants to begin with this case.
       *[other] { $count } people want to begin with this case.
    }
agenda-carried-from = Carried over from session { $number }
agenda-lay-in = Insert the standing topics
