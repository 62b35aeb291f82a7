## Questions of a network to VDAB

questions-title = Questions to VDAB
questions-lead = All questions of { $network }, with the official answer. VDAB answers within { $days } working days.
questions-ask = Ask a question
questions-none-title = No questions yet
questions-none-body = In doubt about a rule or a procedure? Ask, and the whole circle learns with you.
questions-yours = Your question
questions-pages = Pages
questions-range = { $first }–{ $last } of { $total }
questions-newer = Previous
questions-older = Next

questions-state-draft = Draft
questions-state-collected = In your circle
questions-state-merged = Merged
questions-state-submitted = With VDAB
questions-state-assigned = In treatment
questions-state-returned = Back with you
questions-state-answered = Answered
questions-state-published = Answered
questions-state-superseded = There is a newer answer
questions-state-declined = Referred

## One question

questions-breadcrumb = Breadcrumb
questions-you = { $name } (you)
questions-about = About this question
questions-asked-on = Asked on
questions-term = Answer by
questions-officer = With
questions-readers = Who reads this
questions-readers-value = { $network } and VDAB
questions-answer-title = Answer of VDAB
questions-valid-since = Valid since
questions-legal-basis = Rests on
questions-of-authority = VDAB
questions-waiting = VDAB has your question. The answer will appear here by itself.
questions-returned-title = VDAB wants to understand something better
questions-declined-title = VDAB does not answer this itself
questions-rewrite = Rewrite the question

## Asking a question

questions-new-title = Ask VDAB a question
questions-new-lead = One question at a time. Leave out names of clients.
questions-edit-title = Rewrite your question
questions-field-title = Your question
questions-field-title-hint = In one sentence, with a question mark.
questions-field-body = What else should we know?
questions-field-body-hint = The situation in short, and what you looked up already.
questions-privacy-title = Who reads this
questions-privacy-body = Your circle and the people of VDAB. Your name stands with it.
questions-send = Send my question
questions-cancel = Cancel
questions-about-a-client = A client seems recognisable here. Remove that or make it more general.
questions-review-title = What may be recognisable
questions-review-hint = Change your text, or tick what is not about a client.
questions-not-client = This is not about a client

## What VDAB sees

questions-inbox-title = Inbox
questions-inbox-waiting = to answer
questions-inbox-late = late
questions-inbox-unassigned = not assigned
questions-inbox-mine = mine
questions-inbox-show = Show
questions-inbox-show-all = All { $count }
questions-inbox-show-unassigned = Not assigned { $count }
questions-inbox-show-mine = Mine { $count }
questions-inbox-show-late = Late { $count }
questions-inbox-caption = Questions that wait for an answer, the most urgent first
questions-inbox-column-question = Question
questions-inbox-column-state = Status
questions-inbox-column-waits = Waiting
questions-inbox-column-term = Term
questions-inbox-column-officer = Assigned to
questions-inbox-column-action = Action
questions-inbox-days =
    { $count ->
        [0] since today
        [one] 1 working day
       *[other] { $count } working days
    }
questions-inbox-left =
    { $count ->
        [0] today
        [one] 1 working day left
       *[other] { $count } working days left
    }
questions-inbox-late-by =
    { $count ->
        [0] late today
        [one] 1 working day late
       *[other] { $count } working days late
    }
questions-inbox-nobody = Nobody
questions-inbox-open = View
questions-inbox-none-title = Everything is answered
questions-inbox-none-body = A new question will appear here by itself.

questions-assign = I take up this question
questions-assigned-to = { $name } works on this question.
questions-assigned-to-you = You work on this question.
questions-answer-form = Answer the question
questions-answer-lead = All of { $network } reads your answer as the official position of VDAB.
questions-answer-body = Answer
questions-answer-body-hint = Begin with the answer itself. Then the explanation.
questions-answer-legal-basis = Rests on
questions-answer-legal-basis-hint = The article, decision or document that your answer rests on.
questions-answer-valid-from = Valid from
questions-answer-send = Send the answer
questions-valid-from-unknown = We don’t know this day. Choose a day from the calendar.
questions-return-form = Something is not clear
questions-return-hint = Say what you still have to know. The asker rewrites the question.
questions-return-field = What is not clear?
questions-return-send = Send back
questions-decline-form = VDAB does not answer this
questions-decline-hint = Say where the asker can go, and why.
questions-decline-field = Where can the asker go?
questions-decline-send = Refer
questions-next-inbox = Back to the inbox

## Refusals

questions-moved-on = This question has changed meanwhile. Read it again; what you typed is still there.
questions-not-yours = This step is not yours to take.
questions-answered-before = A colleague has just answered this question. Read that answer first; what you typed is still there.
questions-taken = A colleague has just taken up this question.

## Letters

questions-mail-answered-subject = VDAB answered your question
questions-mail-answered-title = Hello { $name }, VDAB answered your question
questions-mail-answered-body = Your circle reads the official answer with you on Leerkring.
questions-mail-returned-subject = VDAB wants to understand your question better
questions-mail-returned-title = Hello { $name }, VDAB wants to understand your question better
questions-mail-returned-body = On Leerkring you read what is not clear yet. Then you can rewrite your question.
questions-mail-declined-subject = VDAB refers your question
questions-mail-declined-title = Hello { $name }, VDAB refers your question
questions-mail-declined-body = On Leerkring you read where you can go.
questions-mail-question = Your question: { $title }
questions-mail-open = Read it on Leerkring
questions-mail-why = You get this mail because you asked the question in { $network }.
