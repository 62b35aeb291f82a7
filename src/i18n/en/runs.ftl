# The room: a method on everybody's screen
runs-step-of = { $method }, step { $number } of { $count }
runs-round = round { $number }
runs-step-said = Step { $number }: { $name }
runs-circle =
    { $count ->
        [0] Nobody in the circle yet.
        [one] One person in the circle.
       *[other] { $count } people in the circle.
    }
runs-speaks-now = { $name } has the floor.
runs-speaks-next = Then { $name }.
runs-your-turn = You have the floor.
runs-paused = The clock stands still.
runs-hushed = You only listen now. You do not have to answer what the group says. Soon you have the floor again.
runs-hidden =
    { $count ->
        [0] Nobody handed a card in yet.
        [one] One card waits. It shows when you reveal the cards together.
       *[other] { $count } cards wait. They show when you reveal them together.
    }
runs-table = On the table
runs-nameless = Without a name
runs-unreadable = This card cannot be read.
runs-rate = What does this do with you?
runs-warm = Warm
runs-lukewarm = Lukewarm
runs-cold = Cold
runs-helps = This helps me
runs-chosen = chosen
runs-sent = Handed in
runs-send = Hand in
runs-note = Save your note
runs-noted = Saved
runs-send-again = Replace your card
runs-sees-at-once = Everybody in the circle sees this as soon as you hand it in.
runs-sees-together = Nobody sees this until all cards are revealed together.
runs-sees-nameless = Nobody sees this until all cards are revealed together. Then your name disappears, with us as well.
runs-sees-kept = Only you see this.
runs-late = This step has been revealed without names meanwhile: what you were typing stays here and goes nowhere. Copy what you want to keep.
runs-not-asked = This step does not ask for that.
runs-is-timekeeper = You keep the time.
runs-is-note-taker = You note what the circle keeps.
runs-card-closed = You can no longer hand in a card for this step.
runs-pass = I pass
runs-outline = All steps
runs-steps = Steps
runs-to-room = To the room
runs-to-console = To the console
runs-to-screen = Big screen
runs-to-harvest = To the harvest
runs-sound = Soft signal
runs-colour = Colour at the end
runs-console = Console
runs-console-tab = Console: { $method }
runs-console-held = Somebody else holds the console. You can take it over; nothing is lost.
runs-take-console = Take the console over
runs-controls = Controls
runs-back = Step back
runs-pause = Pause
runs-resume = Go on
runs-minute = 1 minute
runs-reveal = Reveal all cards
runs-turn-to = Next: { $name }
runs-turn-done = Everybody had a turn
runs-next = To:
runs-end = Finish
runs-end-early = Stop early
runs-end-early-text = The method ends here. What was written stays.
runs-silent = Not heard yet
runs-silent-hint = Who has not said or written anything in this step.
runs-cast = Who does what
runs-assign = Save the roles
runs-nobody = Nobody
runs-part-leader = Console
runs-part-presenter = Presenter
runs-part-observer = Observer
runs-part-timekeeper = Timekeeper
runs-part-note-taker = Note-taker
runs-cast-wrong = Each role is for one person of the circle. Choose another division.
runs-over-title = The method is finished.
runs-over-text = Keep together what you take along.
runs-over-cards = You can still add to your cards until the report is fixed.
runs-over = This method is finished already.
runs-went-on = Somebody was first. Look how it stands now.
runs-form-bad = This form no longer fits. Load the page again.
runs-harvest = Harvest
runs-insight = What do you take along?
runs-insight-hint = Without client details. The circle reads this too.
runs-insight-of = What { $name } takes along
runs-next-step = First step
runs-next-step-hint = What will you do, and when?
runs-thanks = A word of thanks
runs-thanks-hint = What would you like to say to the circle? It may stay empty.
runs-thanks-of = { $name } thanks the circle:
runs-conclude = Save
runs-kept = What the circle remembers
runs-kept-none = No learning points kept yet.
runs-point = A learning point for the circle
runs-point-hint = In one sentence, to be understood without the case.
runs-keep = Keep this learning point
runs-let-go = Take away
flash-point-let-go = The learning point is gone.
flash-card-taken-back = Your card is withdrawn.
runs-new = Work with a method
runs-new-lead =
    { $minutes ->
        [one] The agenda has 1 minute for this.
       *[other] The agenda has { $minutes } minutes for this.
    }
runs-aim = What does the presenter want to reach?
runs-propose = Propose methods
runs-method = Method
runs-method-missing = Choose a method.
runs-proposed-none = No method fits your group and time. Choose one yourself, or give the item more minutes.
runs-all-methods = All methods
runs-size = { $minutes } minutes, { $smallest } to { $largest } people
runs-begin = Begin
runs-not-now = Not now
runs-presenter-wrong = Choose a presenter from the circle.
runs-session-not-on = Start the session first. Then the method can begin.
runs-days-late = Working over some days is for before the session begins. Now a method begins at once.
runs-another-under-way = A method is under way in this session. Finish that one first.
runs-under-way = A method is under way
runs-enter = Go to the room
runs-leave = Back to the session
runs-learned = What we learned
runs-learned-lead = Learning points that { $network } kept together or noted in reports, without the cases.
runs-learned-none = The learning points that you keep after a method come here.
runs-learned-not-found = No learning point with those words.
runs-learned-reported = from a report
runs-search = Search

# Turning away
runs-turning-ask = May the circle talk about your case while you listen?
runs-turning-text = You turn away and listen. Online your camera and microphone are off. You may turn back at any moment.
runs-turning-yes = Yes, I turn away
runs-turning-no = I would rather stay in the circle
runs-turn-back = I turn back
runs-turning-waits = The presenter says on their own screen whether they turn away. Then the step can begin.
runs-turning-agreed = The presenter agrees, and turns away.
runs-turning-back = The presenter stays in the circle.
runs-consent-first = Wait for the presenter, who first says on their own screen whether they turn away.
runs-console-first = Whoever holds the console cannot turn away. Hand it to another facilitator first.
runs-authority = Somebody in this circle has authority over the presenter. Then nobody turns away: choose another method.

# Questions in a queue
runs-answer = Answered
runs-answered = answered

# Over some days
runs-days = For how many days is each step open?
runs-days-hint = Between 1 and 14. Everybody writes when it suits them; you go on to the next step.
runs-days-how = The session is still to come. A method that allows it can also take some days, everybody in their own time.
runs-days-bad = Choose 1 to { $count } days.
runs-days-left =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
runs-until = Until
runs-method-together = This method only works together in a session. Choose one that can take days.
runs-wished = The presenter would like to work with this one
