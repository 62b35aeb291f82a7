## What waits for a later session

backlog-title = For a later session
backlog-lead = Proposals without a date, and what a session left open. Vote for what you would like on the agenda: everybody sees how many votes, nobody sees whose.
backlog-waiting = What waits
backlog-empty = Nothing waits. Propose something.
backlog-propose = Propose something
backlog-propose-button = Propose this
backlog-reason = Why do you want this?
backlog-reason-hint = A sentence is enough: what does the circle gain? May stay empty.
backlog-votes-for =
    { $count ->
        [one] vote for
       *[other] votes for
    }
backlog-carried = Carried over
backlog-session = On which session:
backlog-session-unknown = Choose a session whose agenda is still open.
backlog-full = { $count } proposals wait already. Take one back first.
backlog-workshop-votes = The votes are being spread in the agenda workshop now.
backlog-tab = For later
