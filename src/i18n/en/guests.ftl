## Guests at one session

guests-title = Guests
guests-none = This session has no guests.
guests-count =
    { $count ->
        [one] { $count } guest
       *[other] { $count } guests
    }
guests-guest = Guest
guests-officer = VDAB
guests-comes-for = Comes for
guests-invite = Invite a guest
guests-invite-hint = Somebody of VDAB, or an expert from outside the circle. A guest sees this session and its agenda. Only somebody of VDAB, or who comes for that item, reads the questions to VDAB. A guest sees nothing else of your network.
guests-email = Mail address of the guest
guests-name = Name of the guest
guests-item = For which agenda item?
guests-item-all = For the whole session
guests-item-gone = That item is no longer on the agenda. Choose another.
guests-send = Send the invitation
guests-uninvite = Withdraw the invitation of
guests-member = That person sits in your circle already. Who has a seat cannot be a guest.
guests-closed = You can no longer invite guests to this session.
guests-stay = This session is over or called off. An invitation can no longer be withdrawn.
guests-full = This session has { $count } guests already. Withdraw an invitation first.

## The page of a guest

guests-visits = You are a guest
guests-visit-lead = You are a guest at { $network }
guests-calendar = Put your visits in your calendar
guests-questions = Questions for you
guests-yours = You come for this
guests-facilitators = Facilitated by
guests-until = You find this page here until { $day }.

## Mails

guests-mail-invitation-subject = { $network } invites you on { $day }
guests-mail-invitation-lead = { $by } invites you as a guest at { $network }. Will you let us know whether you come?
guests-mail-invitation-button = See the session and answer
guests-mail-invitation-how = You sign in with this mail address and a code. You see this one session, with its agenda and the questions for you.
guests-mail-withdrawn-subject = { $network }: your invitation for { $day } is withdrawn
guests-mail-withdrawn-lead = Your invitation as a guest at { $network } is withdrawn. You need not do anything.
guests-mail-footer = You receive this mail because you were invited as a guest at { $network }.
