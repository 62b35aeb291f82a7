## Polls: a question to all, one answer each

polls-title = Polls
polls-breadcrumb = Breadcrumb
polls-new-title = Open a poll
polls-new-lead = Ask the circle how it goes. Each member answers once, anonymously, each statement from 1 to 5.
polls-default-title = Looking back on session { $number }
polls-field-title = Title
polls-field-title-hint = Members see it above the poll and in their overview.
polls-field-statements = Statements
polls-field-statements-hint = Change them as you like. What you leave empty falls away. Once open they are fixed.
polls-statement = Statement { $number }
polls-field-date = Closes on
polls-field-time = at
polls-field-end-hint = May stay empty: then you close the poll yourself.
polls-field-threshold = Show results from
polls-field-threshold-hint = You are seven at most. That is why four is possible too.
polls-threshold-count = { $count } answers
polls-open-button = Open the poll
polls-back = Back
polls-end-past = This moment has passed. Choose a later one, or leave it empty.
polls-end-far = This is very far away. Choose a moment within two years, or leave it empty.
polls-end-wrong = This is not a moment. Choose a day and an hour.
polls-end-half = Choose the day as well, or leave the hour empty.
polls-statements-missing = Write at least one statement.
polls-statements-too-many = Keep it to { $count } statements.
polls-threshold-refused = Choose five answers. Four is only possible in a network of at most seven members.

polls-pulse-1 = I feel safe to show a doubt here.
polls-pulse-2 = Everyone gets an equal share.
polls-pulse-3 = What I bring in helps me forward.
polls-pulse-4 = What others bring in teaches me something.
polls-pulse-5 = Structure and time are right.
polls-pulse-6 = We keep to our charter.
polls-pulse-7 = The competition between our centres does not stand in our way.
polls-pulse-8 = Our questions to VDAB are followed up.

# The poll
polls-state-draft = Draft
polls-state-open = Open
polls-state-closed = Closed
polls-state-published = Results
polls-state-discarded = Thrown away
polls-lead =
    { $count ->
        [one] One question, a minute of your time. Your answer counts.
       *[other] { $count } questions, a few minutes of your time. Your answer counts.
    }
polls-anonymous = Your answer is anonymous.
polls-anonymous-all = The answers are anonymous.
polls-anonymous-text = We show results only from { $count } answers on, after closing, and do not store who chose what.
polls-answered = { $answers } of { $members } answered
polls-answered-long = { $answers } of the { $members } members answered.
polls-scale-low = 1 not at all
polls-scale-high = 5 completely
polls-remark = Anything else you want to say?
polls-remark-hint = May stay empty. Avoid names, so that your answer stays anonymous.
polls-send = Send my answer
polls-later = Later
polls-score-missing = Statement { $count }: choose a figure from 1 to 5.
polls-voted = Your answer is counted.
polls-voted-text = Nobody can link what you chose to you any more. That is also why you cannot change it.
polls-members-title = The poll is open.
polls-members-answer = The members answer. You see here how many answers there are, not who chose what.
polls-closed = This poll is closed. It takes no more answers.
polls-unsent = This is what you wrote. It was not sent.
polls-closed-title = The poll is closed.
polls-closed-text = The results appear here once a facilitator publishes them.
polls-too-few-title = Too few answers
polls-too-few-text = Below { $count } answers we show nothing, so that nobody is recognised.
polls-too-few = There are too few answers. Publishing is possible from { $count } on.
polls-moved-on = This poll changed in the meantime. See how it stands now.
polls-discarded-title = This poll was thrown away.
polls-discarded-text = The answers have been erased.
polls-about = About this poll
polls-until = Open until
polls-until-closed = Until a facilitator closes it
polls-answers = Answers
polls-threshold = Threshold
polls-close = Close the poll
polls-publish = Publish the results
polls-discard = Throw away
polls-discard-hint = All answers are erased.
polls-discard-title = Throw the poll away

# Results
polls-mean = { $whole }.{ $tenth }
polls-mean-label = mean out of 5
polls-distribution = Distribution of { $count } answers: { $one } times 1, { $two } times 2, { $three } times 3, { $four } times 4, { $five } times 5
polls-score = Score
polls-bar = Bar
polls-count = Number of answers
polls-lowest = 1, not
polls-highest = 5, fully
polls-remarks = What people wanted to add
polls-remarks-count =
    { $count ->
        [one] One answer
       *[other] { $count } answers, in random order
    }
polls-remarks-none = Nobody added anything.

# With a session and on the home page
polls-of-session = Poll
polls-none-of-session = No poll with this session yet.
polls-answer-now = Give your answer
polls-see = See the poll
polls-see-results = See the results
