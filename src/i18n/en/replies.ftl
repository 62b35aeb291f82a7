## Answers to an invitation: who comes, who waits for a chair

replies-will-you-come-to = Are you coming to session { $number }?
replies-why = Would you like to say why?
replies-why-hint = You do not have to. Only your facilitators read it.
replies-why-save = Save the reason
replies-in-line =
    { $chairs ->
        [one] The room is full: it has { $chairs } place. You are number { $place } on the waiting list. When a chair comes free, you hear at once.
       *[other] The room is full: it has { $chairs } places. You are number { $place } on the waiting list. When a chair comes free, you hear at once.
    }
replies-waits = Waiting list, number { $place }
replies-waiting = { $count } on the waiting list
replies-of-chairs = room for { $chairs }
replies-capacity = How many members fit in the room?
replies-capacity-hint = Leave it empty when that does not matter. Who is late comes on a waiting list that moves up by itself. Guests do not count.
replies-capacity-bad = Enter a number from 1 to 500, or leave this empty.

## The page behind a link of a mail

replies-send = Send my answer
replies-said-coming = Noted: you are coming.
replies-said-waiting = Noted: you would like to come.
replies-said-online = Noted: you join online.
replies-said-absent = Noted: you cannot come.
replies-more = Would you like to see the agenda, or propose something?
replies-to-session = To the session
replies-closed = Answering is no longer possible
replies-closed-no-seat = This link belongs to a seat that is no longer there. Ask your facilitator for a new invitation.
replies-home = To Leerkring

## Mails

replies-i-come = I am coming
replies-i-come-online = I join online
replies-i-cannot = I cannot come
replies-mail-how = You choose, and confirm with one press of a button. You need not sign in.
replies-mail-anew = The session begins at another moment: what you answered no longer counts. Will you let us know again whether you come?
replies-mail-still = Are you still coming?
replies-mail-seat-free-subject = { $network }: there is a place for you on { $day }
replies-mail-seat-free-title = A chair came free
replies-mail-seat-free-lead = A chair came free, and it is yours. You are no longer on the waiting list.
replies-mail-seat-free-next = Can you not come after all? Let us know, and the next one moves up.
replies-mail-seat-lost-subject = { $network }: the room is smaller on { $day }
replies-mail-seat-lost-title = You are on the waiting list
replies-mail-seat-lost-lead = The room became smaller, and those who were last to say that they come are now first on the waiting list. You are one of them.
replies-mail-seat-lost-next = When a chair comes free, you hear at once.
