## Intervision methods

methods-title = Intervision methods
methods-lead = Eighteen ways to work on a case together, step by step. Everybody gets a turn, and whoever brings a case gets more than quick tips.
methods-library = The library
methods-count =
    { $count ->
        [one] { $count } method
       *[other] { $count } methods
    }
methods-breadcrumb = Breadcrumb
methods-group = { $smallest } to { $largest } people
methods-parallel = a larger group splits
methods-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
methods-trust =
    { $count ->
        [1] From the first session
        [2] From the second session
       *[other] From the third session
    }
methods-experiment = Experiment
methods-experiment-more = An experiment: the sources disagree. Try it and adjust.
methods-not-hybrid = Not hybrid
methods-not-hybrid-more = Does not work when some are in the room and others behind a screen
methods-online = Works in the room and behind screens

## The chooser

methods-chooser-title = Which method fits?
methods-chooser-aim = What do you want to reach with this today?
methods-chooser-aim-choose = Choose what comes closest
methods-chooser-people = How many are you?
methods-chooser-minutes = How many minutes do you have?
methods-chooser-held = How many sessions have you had?
methods-chooser-hybrid = Some are in the room, others behind a screen
methods-chooser-send = Propose something
methods-chooser-stays = We do not keep your answer.
methods-aim-how_others = I want to know how others would go about this
methods-aim-fact = I look for an answer to a question of the trade or a rule
methods-aim-understand = I want to understand what is really going on
methods-aim-blind_spot = I want to see my blind spot
methods-aim-hold = This client does not let go of me
methods-aim-practise = I want to practise a talk
methods-aim-energy = I need energy and a next step
methods-aim-small_questions = We all have a small question
methods-aim-principle = We wrestle with a principle together
methods-aim-tension = We have to decide as a group, or there is tension
methods-proposals =
    { $count ->
        [0] Nothing fits
        [one] We propose this one
       *[other] We propose these { $count }
    }
methods-proposals-none = No method fits so many people in so little time. Make more time, or choose below yourself.
methods-ask-authority = Does the group not find the answer?
methods-ask-authority-link = Put the question to VDAB
methods-helps-how_others = Helps to hear how others go about it
methods-helps-fact = Helps to find what the group knows about a question of the trade
methods-helps-understand = Helps to understand what is really going on
methods-helps-blind_spot = Helps to see your blind spot
methods-helps-hold = Helps when a client does not let go of you
methods-helps-practise = Helps to practise a talk
methods-helps-energy = Gives energy and a next step
methods-helps-small_questions = Gives everybody a turn for a small question
methods-helps-principle = Helps to examine a principle together
methods-helps-tension = Helps to decide together or to speak out about tension
methods-why-other = Serves another aim, but fits now
methods-why-people = Fits your group of { $count }
methods-why-parts = Fits when you split into { $count } groups
methods-why-minutes =
    { $count ->
        [one] Takes { $count } minute, and a quarter of an hour for what comes around it
       *[other] Takes { $count } minutes, and a quarter of an hour for what comes around it
    }
methods-why-trust =
    { $count ->
        [one] Asks for trust: you have met once
       *[other] Asks for trust: you have met { $count } times
    }
methods-why-again = You used it recently, but nothing else is left

## Reading a method

methods-steps = The steps
methods-rounds = { $count } rounds
methods-choose = When to choose it
methods-avoid = When not to
methods-facts = For whom
methods-sources = Sources
methods-silent =
    { $count ->
        [0] The presenter is never silent
        [one] The presenter is silent for { $count } minute
       *[other] The presenter is silent for { $count } minutes
    }
methods-no-presenter = Nobody presents alone: the group works together
methods-asynchronous = Can also be done in writing, spread over a few days
methods-step-takes = { $count } min
methods-repeats = Each round
methods-speaks-presenter = The presenter speaks, the others are silent.
methods-speaks-participants = The participants speak.
methods-speaks-all = Everybody speaks.
methods-speaks-facilitator = The facilitator speaks.
methods-speaks-observer = The observer speaks, the participants are silent.
methods-speaks-nobody = Everybody is silent.
methods-presenter-speaks = The presenter joins in.
methods-presenter-answers = The presenter answers.
methods-presenter-rates = The presenter rates what comes: warm, lukewarm or cold.
methods-presenter-acts = The presenter plays a part.
methods-presenter-reacts = The presenter says what each contribution does.
methods-presenter-listens = The presenter listens and is silent.
methods-presenter-turned_away = The presenter sits with the back to the group, listens and is silent, and may turn round at any moment.
methods-presenter-waits = The presenter waits.
methods-presenter-writes = The presenter writes.
methods-writes = Written down: { $what }.
methods-seen-kept = It stays with whoever writes it.
methods-seen-together = Everybody sees everything at once, when the facilitator reveals it.
methods-seen-at_once = Everybody sees it as soon as it is sent.
methods-anonymous = No name stands with it.

## A network's own methods

methods-own-title = Own methods
methods-tab = Methods
methods-own-lead = Methods that your facilitator fitted to the circle: with words and minutes of your own.
methods-own-of-yours = A circle can copy a method and change it. These are your circles:
methods-own-of = A method of { $network }.
methods-own-none = No methods of your own yet
methods-own-none-facilitator = Copy a method and fit it to your circle.
methods-own-none-member = You work with the methods of the library.
methods-to-library = To the library
methods-copied-from = Based on { $name }
methods-copy-title = Copy a method
methods-copy-which = Method of the library
methods-copy-hint = Then you change names, minutes and instructions. The library itself stays as it is.
methods-copy-choose-option = Choose a method
methods-copy-choose = Choose a method from the list.
methods-copy = Copy it
methods-full = You have { $count } methods of your own already. Take one away first.
methods-edit-only-nl = You write in Dutch. The English text stays as it is: whoever reads Leerkring in English sees that. The minutes hold in both languages.
methods-edit-only-en = You write in English. The Dutch text stays as it is: whoever reads Leerkring in Dutch sees that. The minutes hold in both languages.
methods-name = Name
methods-purpose = What is it for?
methods-step-number = Step { $number }
methods-step-name = Name of the step
methods-step-minutes = Minutes
methods-step-instruction = What does the facilitator say or do?
methods-minutes-bad = Give a step 1 to { $count } minutes.
methods-save = Save
methods-back = Back to the list
methods-as-read = How the circle reads the steps
methods-remove = Take this method away
methods-remove-text = The library stays. Only your own version disappears.
methods-stale = This method changed while you were busy.
methods-stale-by = { $name } saved it, { $moment }.
methods-stale-now = In these places it now says something else than what you typed:
methods-stale-same = See below what it says now.
methods-stale-next = What you typed is still in the form. When you save again, your text holds.
methods-version-bad = The form is not complete. Load the page again.
