## Give and take

balance-title = Give and take
balance-lead = A circle lives when everybody brings something. This is no contest: nobody is ranked.
balance-mine = What you brought
balance-mine-case = { $count ->
    [0] You have not brought a case yet.
    [one] You brought one case.
   *[other] You brought { $count } cases.
 }
balance-mine-talk = { $count ->
    [0] You have not given an explanation yet.
    [one] You gave one explanation.
   *[other] You gave { $count } explanations.
 }
balance-mine-report = { $count ->
    [0] You have not written a report yet.
    [one] You wrote one report.
   *[other] You wrote { $count } reports.
 }
balance-mine-advice = { $count ->
    [0] You have not thought along on somebody else’s case yet.
    [one] You thought along on somebody else’s case once.
   *[other] You thought along on somebody else’s case { $count } times.
 }
balance-mine-question = { $count ->
    [0] You have not asked VDAB anything yet.
    [one] You asked VDAB one question; everybody reads the answer.
   *[other] You asked VDAB { $count } questions; everybody reads the answers.
 }
balance-mine-follow_up = { $count ->
    [0] You have not told yet how it went on with a case.
    [one] You told once how it went on with a case.
   *[other] You told { $count } times how it went on with a case.
 }
balance-gift-case = Cases
balance-gift-talk = Explanations
balance-gift-report = Reports
balance-gift-advice = Thinking along
balance-gift-question = Questions to VDAB
balance-gift-follow_up = Told how it went on
balance-person = Member
balance-next = Whom you could ask now
balance-ask-case = Ask { $name } for a case
balance-why-case = { $count ->
    [0] { $name } has not brought a case yet.
    [one] Nobody brought fewer cases: { $name } one.
   *[other] Nobody brought fewer cases: { $name } { $count }.
 }
balance-ask-talk = Ask { $name } for an explanation
balance-why-talk = { $count ->
    [0] { $name } has not given an explanation yet.
    [one] Nobody gave fewer explanations: { $name } one.
   *[other] Nobody gave fewer explanations: { $name } { $count }.
 }
balance-ask-report = Ask { $name } for the report
balance-why-report = { $count ->
    [0] { $name } has not written a report yet.
    [one] Nobody wrote fewer reports: { $name } one.
   *[other] Nobody wrote fewer reports: { $name } { $count }.
 }
balance-spread = How it is spread
balance-share = A third of the circle brought { $count } % of everything together.
balance-nothing = There is nothing to count yet. After the first sessions you see here how it is spread.
balance-weights = What weighs how much
balance-weights-text = This is how your circle counts. The weights only serve to see whether it is in balance.
balance-weights-change = Change the weights
balance-weights-save = Save the weights
balance-weight-bad = Choose a weight from 0 to { $count }.
