## The catalogue

networks-catalogue-title = Learning networks for career guidance
networks-hero-title = There is a chair waiting for you
networks-hero-lead = In a learning network you meet fellow career coaches for a series of sessions. You put cases on the table, share what works and get answers from VDAB.
networks-hero-ring = Twelve chairs in a circle, one of them is yours
networks-hero-look = See the networks
networks-hero-found = Start a network
networks-hero-how = How it works
networks-list-title = Networks in Flanders and Brussels
networks-list-count =
    { $count ->
        [0] No networks yet
        [one] { $count } network
       *[other] { $count } networks
    }
networks-filter-label = Filter the networks
networks-filter-region = Region
networks-filter-all = All regions
networks-filter-show = Show
networks-filter-clear = Show all regions
networks-none-title = No network in this region yet
networks-none-text = Choose another region, or come back soon.
networks-none-yet-title = This is where the networks will be
networks-none-yet-text = As soon as VDAB announces a network, you find it on this page.
networks-page-earlier = Previous networks
networks-page-later = Next networks
networks-pages-label = Browse the networks
networks-card-starts = Starts { $day }
networks-card-soon = Starting date follows
networks-card-runs = Running, session { $number } of { $of }
networks-card-over = Running, all sessions have been held
networks-free =
    { $count ->
        [0] Full
        [one] { $count } seat free
       *[other] { $count } seats free
    }
networks-seats-taken = { $taken } of { $seats } chairs taken
networks-led-by = Facilitators
networks-how-title = How a network runs
networks-how-1-title = Invitation
networks-how-1-text = Once, for the whole series. The circle counts on you.
networks-how-2-title = First meeting
networks-how-2-text = Get acquainted, agree on how to work, draw the agenda together.
networks-how-3-title = Standing topics
networks-how-3-text = Check-in, questions to VDAB, intervision and a talk.
networks-how-4-title = Free space
networks-how-4-text = Your case, your idea, your question. Give and take in balance.
networks-how-5-title = Are we doing well?
networks-how-5-text = Every so often we look back together, anonymously and briefly.
networks-trust-title = Competitors? Colleagues.
networks-trust-text = Coaches from the same region around one table: that takes trust. So each network begins with a charter about what stays in the circle, and experienced facilitators guard the openness.
networks-lead-title = Lead a circle yourself?
networks-lead-text = Are you at home in intervision and experienced in career guidance? VDAB announces your network and answers questions during your sessions.

networks-region-antwerpen = Antwerp
networks-region-brussel = Brussels
networks-region-limburg = Limburg
networks-region-oost-vlaanderen = East Flanders
networks-region-vlaams-brabant = Flemish Brabant
networks-region-west-vlaanderen = West Flanders
networks-region-vlaanderen = All of Flanders
networks-region-unknown = Choose a region from the list.

networks-public-about = What it is about
networks-public-sessions = The sessions
networks-public-no-sessions = The dates are on their way.
networks-public-charter = What we expect from each other
networks-public-charter-hint = The charter that each network begins with.
networks-public-join = Would you like to join?
networks-public-join-text = The facilitators invite coaches themselves. If you know one of them, tell them that you are interested.
networks-public-enter = To your network
networks-breadcrumb = Breadcrumb
networks-catalogue = Networks

## Starting a network

networks-new-title = Start a network
networks-new-lead = Give your circle a name and a region. Then you invite coaches and plan the first session.
networks-new-name = Name of the network
networks-new-name-hint = Short and easy to recognise, like “Kring Hasselt”.
networks-new-region = Where do you meet?
networks-new-region-choose = Choose a region
networks-new-about = What is it about?
networks-new-about-hint = A sentence or two. Coaches read this in the catalogue.
networks-new-seats = How many chairs?
networks-new-seats-hint = Facilitators count too. With eight to twelve, everybody gets a turn.
networks-new-charter = Your network begins with the charter
networks-new-charter-text = Thirteen promises about trust, from “what is said here stays here” to “this goes on after the circle”. You are the first to sign.
networks-new-charter-read = Read the thirteen promises
networks-new-save = Start this network
networks-seats-bounds = Choose a number from 3 to 24.
networks-name-missing = Give your network a name.
networks-about-missing = Say in a sentence what it is about.

## The page of a network

networks-tabs-label = Parts of { $network }
networks-tab-overview = Overview
networks-tab-cases = Cases
networks-tab-questions = VDAB questions
networks-tab-charter = Charter
networks-tab-invite = Invite
networks-state-draft = In preparation
networks-state-published = In the catalogue
networks-state-enrolment_open = Enrolment open
networks-state-enrolment_closed = Enrolment closed
networks-state-running = Running
networks-state-suspended = Suspended
networks-state-closing = Being wrapped up
networks-state-closed = Closed
networks-state-archived = Archived
networks-state-cancelled = Cancelled
networks-case-new = Bring a case
networks-question-new = Ask VDAB
networks-invite-new = Invite coaches
networks-session-new = Plan a session
networks-session-first = Plan the first session
networks-session-prepare = Prepare session { $number }
networks-ring-label = The circle: { $taken } of { $seats } chairs taken
networks-ring-session = Session { $number }
networks-ring-of = of { $of }, { $day }
networks-ring-seats = { $taken } of { $seats }
networks-ring-seats-meta = chairs taken
networks-next-none = No session is planned yet.
networks-next-none-member = As soon as your facilitator chooses a date, you find it here.
networks-next-none-facilitator = Choose a day, and everybody gets the invitation in their calendar.
networks-path-title = Our path
networks-path-done = Session { $number }, past:
networks-path-coming = Session { $number }:
networks-path-next = next
networks-path-cancelled = cancelled
networks-asks-title = Your turn
networks-asks-none = Nothing to do. See you at the next session.
networks-news-title = What is going on
networks-news-none = Nothing new in this circle yet.
networks-sign-ask = Sign the charter
networks-invite-ask = Invite coaches
networks-invite-ask-meta =
    { $count ->
        [one] { $count } chair is still free.
       *[other] { $count } chairs are still free.
    }
networks-publish-title = In the catalogue
networks-publish-text = If everybody should find your network, ask VDAB to announce it. Dates and places of your sessions must be set by then.
networks-publish-ask = Ask VDAB to announce it
networks-publish-asked = Asked on { $day }. VDAB is looking at it.
networks-publish-requests = Networks to announce
networks-publish-requests-none = No networks to announce.
networks-publish-requested-by = { $region }, asked on { $day }
networks-publish-lacks = Not ready yet
networks-publish-now = Announce
networks-publication-needs-sessions = First plan at least one session, with day and hour.
networks-publication-needs-places = Give each session a place or a link.
networks-publication-needs-facilitator = This network has no facilitator yet.
networks-publication-needs-charter = This network has no charter yet.
networks-publication-not-asked = The facilitator has not asked for this yet.

## Members

networks-members-title = Members
networks-member-you = you
networks-member-facilitator = Facilitator
networks-member-no-centre = Centre not filled in yet
networks-member-invited = Invited, still to sign
networks-member-paused = Away for a while
networks-member-more = More about { $name }
networks-member-removal = Let { $name } go
networks-member-removal-text = Access stops at once. Who is sent away from a running network cannot be invited again.
networks-member-reason = Reason
networks-member-reason-hint = Only facilitators read this.
networks-member-remove = Take the chair away
networks-leave-title = Leaving the circle
networks-leave-text = Your chair becomes free and your access stops at once. What you heard here stays in the circle, also afterwards.
networks-leave-reason = Why are you leaving?
networks-leave-confirm = Leave this network
networks-hint-few-centres = The circle has fewer than three centres. With more of them you learn more broadly from each other.
networks-hint-one-centre-weighs = More than a third comes from the same centre. That can make openness harder.
networks-reason-missing = Say briefly why.
networks-last-facilitator = You are the only facilitator. A circle needs at least one.

## Inviting

networks-invite-title = Invite coaches
networks-invite-lead =
    { $count ->
        [0] All chairs of { $network } are taken.
        [one] { $network } has { $count } free chair.
       *[other] { $network } has { $count } free chairs.
    }
networks-invite-people = Whom do you invite?
networks-invite-people-hint = One e-mail address a line. A name may stand before it: Ann Peeters <ann@centre.be>.
networks-invite-note = Everybody gets a mail with a link to the charter. Who was invited before simply gets it again.
networks-invite-send = Send the invitations
networks-invite-bad-title = To be corrected
networks-invite-bad-line = Line { $number }: { $text }
networks-invite-problem =
    { $count ->
        [one] One line is not right yet. Nobody has been invited.
       *[other] { $count } lines are not right yet. Nobody has been invited.
    }
networks-invite-no-address = There is no complete e-mail address here.
networks-invite-too-many =
    { $count ->
        [one] Invite at most { $count } person at a time.
       *[other] Invite at most { $count } people at a time.
    }
networks-invite-officer = A VDAB officer cannot be a member of a network.
networks-invite-ended = This person was in the circle and left. A new invitation is not possible.
networks-invite-waiting-title = Waiting for a signature
networks-invite-waiting-none = Everybody you invited has signed.
networks-invite-waiting-since = Invited on { $day }
networks-no-free-seat = There are not enough free chairs for all these people.

## Charter

networks-charter-title = Our charter
networks-charter-lead = This is what we promise each other in { $network }.
networks-charter-version = Version { $number }, in force since { $day }
networks-charter-other = Lees dit in het Nederlands
networks-charter-signed = You signed on { $day } as { $name }.
networks-charter-count = { $signed } of { $of } have signed
networks-charter-waits = Waiting for you
networks-charter-read = Read the whole charter
networks-charter-sign-title = Sign and take your chair
networks-charter-sign-name = Your first and last name
networks-charter-sign-name-hint = This is your signature. We keep it with day and hour, for this version of the text.
networks-charter-centre = Your career centre
networks-charter-centre-hint = The circle sees who comes from where. Independent? Then fill in your own practice.
networks-charter-commitment = I keep to this charter and come to all sessions.
networks-charter-commitment-meta = Missing one is fine, just say so in time.
networks-charter-sign = I sign
networks-signature-too-short = Type your first and last name in full.
networks-commitment-missing = Tick that you keep to the charter.
networks-charter-not-signed = Sign the charter first.
networks-charter-changed = The text has changed meanwhile. Read the new version and sign that one.
networks-charter-moved-on = This version of the charter has moved on. Load the page again.

## States

networks-moved-on = This network has moved on. Load the page again.
networks-membership-moved-on = This chair has changed meanwhile. Load the page again.
networks-too-few-members =
    { $count ->
        [one] A circle needs at least { $count } member.
       *[other] A circle needs at least { $count } members.
    }
networks-sessions-unfinished = Some sessions are not wrapped up yet.
networks-not-wrapped-up = First finish the last poll, the attests, the harvest and the report.
networks-closed-recently = This network closed less than a year ago.
networks-offer-still-stands = This invitation still stands.
networks-not-running = This network does not run yet.
networks-not-closed = This network is not closed yet.
networks-not-composable = The circle of this network no longer changes.

## Mail

networks-mail-invitation-subject = { $by } invites you to { $network }
networks-mail-invitation-preheader = Read the charter, sign it and take your chair.
networks-mail-invitation-title = There is a chair waiting for you
networks-mail-invitation-hello = Hello { $name },
networks-mail-invitation-text = { $by } invites you to { $network }, a learning network of career coaches ({ $region }). You meet regularly around real questions from your practice.
networks-mail-invitation-how = First read the charter of the circle. If you sign it, the chair is yours. You sign in with this e-mail address; there is no password.
networks-mail-invitation-button = Read the charter
networks-mail-invitation-why = You get this mail because { $by } invited you. If you did not expect it, there is nothing you have to do.
