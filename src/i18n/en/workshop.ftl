## The agenda workshop of the first session

workshop-title = Agenda workshop
workshop-lead = Everybody proposes topics and spreads votes. The result becomes the plan of your sessions.
workshop-open = Open the workshop
workshop-dots-each = How many votes does everybody have?
workshop-closed = The workshop is not open yet. Your facilitator opens it during the first session.
workshop-closed-lead = The workshop belongs to the first session of a trajectory. You open it while that one is on.
workshop-topics = Topics
workshop-votes = Spread your votes
workshop-plan = The plan
workshop-empty = No topics yet. Propose the first.
workshop-propose = Propose a topic
workshop-propose-button = Propose this topic
workshop-start-voting =
    { $count ->
        [one] Start the voting, { $count } vote each
       *[other] Start the voting, { $count } votes each
    }
workshop-dots =
    { $count ->
        [one] { $count } vote
       *[other] { $count } votes
    }
workshop-dots-left =
    { $count ->
        [0] Your { $dots } votes are spread. You can still move them.
        [one] You have { $count } of { $dots } votes left. More than one on the same topic is fine.
       *[other] You have { $count } of { $dots } votes left. More than one on the same topic is fine.
    }
workshop-dots-bad = Choose a number from 1 to { $count }.
workshop-dots-number = Give each topic a number of votes, or leave it empty.
workshop-dots-too-many = Those are too many votes: you have { $count }.
workshop-save-dots = Save my votes
workshop-voted =
    { $count ->
        [one] { $count } of { $members } voted
       *[other] { $count } of { $members } voted
    }
workshop-plan-hint = The most wanted topics first, spread over the sessions with the most free minutes. Change what you want differently.
workshop-later = For later
workshop-settle = Settle the plan
workshop-nothing = Still free
workshop-rest = What still waits is in the list for a later session.
workshop-over = The session is over, or was called off, before there was a plan.
workshop-starts-anew = Once the voting begins, everybody spreads all votes anew: what already had votes in the list for a later session begins at zero.
workshop-moved-on = The workshop moved on meanwhile. See how it stands now.
workshop-not-here = An agenda workshop belongs to the first session of a trajectory.
