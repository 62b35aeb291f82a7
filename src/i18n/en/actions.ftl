## Action points

actions-title = Action points
actions-mine = My action points
actions-follow-up = Follow-up of last time
actions-count =
    { $count ->
        [0] none yet
        [one] one action point
       *[other] { $count } action points
    }
actions-progress = { $done } of { $total } done
actions-untold = An action point of a case
actions-due = by { $day }
actions-done = done
actions-overdue = Overdue
actions-owner-gone = is no longer in the network
actions-tick = Done:
actions-add = Note an action point
actions-add-button = Add the action point
actions-change = Change the action point
actions-remove = Remove the action point
actions-text = What will somebody do?
actions-text-hint = Short, and without anything from a case: this also stands in the digest that comes by mail.
actions-owner = Who?
actions-owner-choose = Choose somebody
actions-owner-missing = Choose who does it.
actions-owner-unknown = Choose somebody with a seat in the network.
actions-due-field = By when?
actions-due-hint = May stay empty.
actions-due-bad = Choose a day that exists.
actions-due-past = That day is over. Choose a day still to come.
actions-due-far = Choose a day within two years.
actions-stale = This action point changed while you were at it.
actions-too-many = There are { $count } action points in this report already.
actions-case-told = { $name } told how it went on.
actions-case-waits = { $name } tells how it went on.
actions-case-read = Read the case
