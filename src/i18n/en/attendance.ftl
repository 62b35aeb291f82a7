# Attendance: marking, code, signature, list, engagement

attendance-title = Attendance
attendance-lead = Mark everybody in one pass. Who was there, signs.
attendance-open = Attendance and signatures
attendance-list-open = Attendance list

attendance-mark-present = present
attendance-mark-late = late
attendance-mark-left-early = left early
attendance-mark-excused = excused
attendance-mark-absent = absent
attendance-part-facilitator = facilitator
attendance-part-member = member
attendance-part-guest = guest
attendance-said-coming = said yes
attendance-said-online = said online
attendance-said-absent = said no
attendance-said-nothing = did not answer

## Marking

attendance-mark-title = Who was there?
attendance-mark-hint = Who said not to come begins as excused. Who types the code is marked already.
attendance-mark-of = Attendance of { $name }
attendance-reason = Why do you change this?
attendance-reason-hint = May stay empty. The reason stands with the change, for facilitators.
attendance-save = Save the attendance
attendance-clash-with = { $who } chose { $mark } meanwhile, on { $at }. Save again if your choice should stay.
attendance-corrections = What changed
attendance-corrected = { $name } was { $from }, now { $to }, by { $who }, { $at }.
attendance-closed-note = This session is closed. The attendance changes no more.
attendance-not-yet-note = You mark who is there as soon as the session begins.
attendance-none-marked = not marked

attendance-mark-unknown = Choose one of the options.
attendance-closed = The session is closed. The attendance changes no more.
attendance-not-yet = The session has not begun yet.
attendance-person-gone = Somebody on the list has no seat any more. Open the page again.
attendance-clash =
    { $count ->
        [one] One person was marked differently meanwhile. Nothing is saved yet. Check it below.
       *[other] { $count } people were marked differently meanwhile. Nothing is saved yet. Check it below.
    }

## Counting

attendance-marked-of = { $marked } of { $of } marked
attendance-signed-of = { $signed } of { $there } signed
attendance-settled = Everybody is marked, and who was there signed.
attendance-arrived = Checked in with the code:
attendance-unsigned = Still to sign
attendance-let-sign = Hand over to sign
attendance-let-sign-of = Let { $name } sign

## The code

attendance-code-title = Code of the room
attendance-code-hint = Read the code aloud or show it. Who types it on the session's page is marked as present.
attendance-code-renew = Make a new code
attendance-code-make = Make a code
attendance-code-ask = Are you here?
attendance-code-field = Code of the room
attendance-code-field-hint = Six digits, which your facilitator shows.
attendance-code-enter = I am here
attendance-code-shape = Fill in the six digits of the code.
attendance-code-wrong =
    { $count ->
        [0] That code is not right. Ask your facilitator to mark you.
        [one] That code is not right. You can try once more.
       *[other] That code is not right. You can try { $count } more times.
    }
attendance-code-spent = You tried a wrong code ten times. Ask your facilitator to mark you.
attendance-code-closed = The code counts only during the session.

## Signing

attendance-mine-title = Your attendance
attendance-mine-mark = You are marked as { $mark }.
attendance-mine-waits = You are not marked yet. Your facilitator can do that.
attendance-sign-title = Sign for this session
attendance-sign-field = Your first and last name
attendance-sign-field-hint = Your name and the time go on the attendance list.
attendance-sign = I sign
attendance-signed = Signed by { $name }, { $at }.
attendance-signed-here = Signed on the facilitator's device.
attendance-signature-too-short = Fill in your first and last name.
attendance-sign-not-there = Only who is marked as there can sign.
attendance-witness-title = Sign here, { $name }
attendance-witness-lead = Hand this device to { $name }. We note that the signature was set here.
attendance-back = Back to the attendance

## The list

attendance-list-title = Attendance list
attendance-list-training = Training
attendance-list-date = Date
attendance-list-hours = Hours
attendance-list-number-of-hours = Number of hours
attendance-list-length = { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
attendance-list-place = Place
attendance-list-name = Name
attendance-list-enterprise = Enterprise
attendance-list-centre = Enterprise
attendance-list-number = Enterprise number
attendance-list-signature = Signature
attendance-list-signed-at = Signed on
attendance-list-remark = Remark
attendance-list-witnessed = on the facilitator's device
attendance-list-nobody = Nobody stands on this list yet.
attendance-list-print = Print
attendance-list-pdf = PDF
attendance-list-xlsx = Excel
attendance-list-page = Page { $number } of { $of }
attendance-list-file = attendance-list

## Engagement

attendance-engagement-title = Attendance over the run
attendance-engagement-mine = You promised to come to the whole run. This is when you were there.
attendance-engagement-all = In alphabetical order. Only facilitators see this.
attendance-engagement-open = Attendance over the run
attendance-times = { $there } of { $of } { $of ->
        [one] session
       *[other] sessions
    }
attendance-times-none = No session yet
attendance-twice = Away twice in a row
attendance-beforehand = told beforehand
attendance-not-beforehand = not told beforehand
attendance-in-session = Session { $number }
attendance-always-there = Always there.
