## Cases: what a member puts on the table

cases-title = Cases
cases-breadcrumb = Breadcrumb
cases-lead = What we look at closely together. A case stays in the circle and is about your own approach, never about who your client is.
cases-bring = Bring a case
cases-untitled = Untitled case
cases-shut = Shielded case
cases-shut-text = This case is only there for those who may read it.
cases-of = Case of { $name }

# The list
cases-list-waiting = Waiting for you
cases-list-own = Your cases
cases-list-table = On the table
cases-list-past = Discussed
cases-none-title = No cases yet
cases-none-text = Stuck somewhere? A quarter of an hour of writing is enough, and the circle thinks along.
cases-none-shared = The cases that you may read come here.
cases-more = Only the latest { $count } cases are listed here.
cases-charter-title = Sign the charter first
cases-charter-text = Cases open once you have signed the charter of your circle.
cases-charter-link = Read the charter
cases-charter-first = Sign the charter of your circle first. Then you can bring a case.

# States
cases-state-draft = Draft
cases-state-needs_anonymising = Still to be anonymised
cases-state-submitted = Submitted
cases-state-returned = Back with you
cases-state-accepted = On the table
cases-state-scheduled = On the agenda
cases-state-in_discussion = In the circle now
cases-state-discussed = Discussed
cases-state-followed_up = Followed up
cases-state-withdrawn = Withdrawn
cases-state-purged = Erased
cases-returned-to-presenter = Back with the presenter

# Who may read
cases-level-network = Only this circle
cases-level-network-hint = All members who signed the charter, once a facilitator has accepted the case.
cases-level-session = Only those who come to the session
cases-level-session-hint = Once the case is on an agenda, until fourteen days after that session. Before that only the facilitators read along.
cases-level-facilitators = Only the facilitators
cases-level-facilitators-hint = You tell the case to the circle yourself. The text stays with the facilitators.

# Phases
cases-phase-introductory_talk = Introductory talk
cases-phase-intake = Intake
cases-phase-in_depth_talks = In-depth talks
cases-phase-assignments = Assignments
cases-phase-synthesis_pop = Synthesis talk with development plan
cases-phase-evaluation = Evaluation
cases-phase-aftercare = Aftercare
cases-phase-none = Does not fit one phase

# The form
cases-new-title = New case
cases-edit-title = Edit your case
cases-form-lead = A quarter of an hour of writing is enough. The sharper your question, the more the circle gives you in return.
cases-form-steps = Parts of the case
cases-form-saved = Saved on
cases-field-title = Title
cases-field-title-hint = As you would tell it to a colleague.
cases-field-context = Context
cases-field-context-hint = Who is the client, where in the career, how did the question reach you? Write so that nobody recognises the client.
cases-field-question = What is your question to the circle?
cases-field-question-hint = One sentence, with yourself as its subject: “How can I …?”
cases-field-tried = What have you tried?
cases-field-tried-hint = What did not work as well. That spares you advice that you already know.
cases-field-phase = In which phase of the guidance are you?
cases-field-level = Who may read this?
cases-step-question = Your question
cases-step-tried = What you tried
cases-step-phase = Phase
cases-step-level = Who may read this
cases-submit = Put it on the table
cases-keep = Keep as a draft
cases-back = Back
cases-title-missing = Give your case a title, so that the circle knows what it is about.
cases-context-missing = Sketch the context. A few sentences will do.
cases-question-missing = Write your question to the circle. Begin with “How can I …?”
cases-phase-unknown = Choose a phase from the list.
cases-level-unknown = Choose who may read your case.
cases-ready-unknown = Choose whether you put the case on the table or keep it as a draft.
cases-version-unknown = This page is too old. Load it again and try once more.
cases-stale-title = This case changed in the meantime
cases-stale-text = Below is what is kept now. Your text is still in the form: choose what you want to keep and save again.
cases-stale-stored = Kept now

# Privacy
cases-findings-title =
    { $count ->
        [one] One piece could make your client recognisable.
       *[other] { $count } pieces could make your client recognisable.
    }
cases-findings-text = Change them, or tick what is not about a client.
cases-findings-here = In
cases-not-client = This is not about a client
cases-privacy-register-number = There is a national register number here. Take it out: client data do not belong in Leerkring.
cases-privacy-iban = There is a bank account number here. Take it out before you go on.
cases-privacy-email = There is an e-mail address here. Take it out before you go on.
cases-privacy-phone = There is a telephone number here. Take it out before you go on.
cases-privacy-unanswered = Something here could make your client recognisable. Change it, or tick that it is not about a client.
cases-finding-register-number = looks like a national register number. Take it out.
cases-finding-iban = looks like a bank account number. Take it out.
cases-finding-email = looks like an e-mail address. Take it out.
cases-finding-phone = looks like a telephone number. Take it out.
cases-finding-register-like = looks like a national register number. Better write nothing that resembles one.
cases-finding-enterprise-number = looks like an enterprise number. Better write “a company”.
cases-finding-file-number = looks like a file number. Better leave it out.
cases-finding-name = looks like a name. Better write “the client”.
cases-finding-employer = looks like an employer. Better write “a manufacturer” or “a school”.
cases-finding-place = looks like an address or a place. Better write “a medium-sized town” or the province.
cases-finding-web = looks like a web address. Better leave it out.
cases-finding-date = is an exact date or a year of birth. A period will do, such as “last spring”.
cases-finding-age = is an exact age. Better write “early forties”.
cases-finding-sensitive = is about health, union, religion, origin, orientation or the law. Leave it out if your question can do without.
cases-finding-rare-combination = is a job that few people have. Better be less exact, such as “a technical job”.

# The case
cases-context = Context
cases-question-of = The question of { $name }
cases-question-yours = Your question
cases-tried-by = What { $name } has tried
cases-tried-yours = What you have tried
cases-about = About this case
cases-stays = This case stays in { $network }.
cases-in-session = Intervision in session { $number }
cases-for-session = session { $number }
cases-presenter = Presenter
cases-phase = Phase
cases-session = Session
cases-level = Who may read
cases-changed = Last changed
cases-erased = The text of this case has been erased.
cases-returned-because = Why your case came back
cases-not-first-person = The question is not in the first person. A question about your own approach gives the circle the most to work with.
cases-edit = Edit
cases-withdraw = Withdraw
cases-withdraw-hint = The text and the files are erased at once. This cannot be undone.
cases-withdraw-title = Withdraw your case
cases-accept = Accept
cases-decide = Accept or give back
cases-decide-hint = Is the question current, concrete and in the first person?
cases-return = Give back
cases-return-reason = What should be different?
cases-return-reason-hint = Only the presenter reads this.
cases-schedule = Put on the agenda
cases-schedule-title = On the agenda of a session
cases-schedule-session = Session
cases-schedule-none = Plan a session first. Then you can put this case on its agenda.
cases-session-missing = Choose a session that is still to come.
cases-begun = The group works, or has worked, on this case: it stays at this item.
cases-moved-on = This case changed in the meantime. Below you see how it stands now.

# Mail to the facilitators
cases-mail-subject = A case waits in { $network }
cases-mail-preheader = You read it after signing in.
cases-mail-hello = Hello { $name },
cases-mail-text = A member of { $network } put a case on the table. You read it in Leerkring, after signing in.
cases-mail-open = Read the case
cases-mail-why = You receive this mail because you facilitate { $network }. What a case says never comes in a mail.

# What you expect of the circle
cases-step-help = What you look for
cases-field-help = What do you look for in the circle?
cases-field-help-hint = It helps your facilitator to choose a method that fits.
cases-help-wanted = Asked for
cases-help-none = I do not know yet
cases-help-unknown = Choose what you look for from the list.
cases-field-urgency = When
cases-urgency-no_hurry = It can wait
cases-urgency-next_session = Preferably in the next session
cases-urgency-urgent = Urgent, my next talk is near
cases-urgency-unknown = Choose how urgent it is from the list.
cases-themes = Themes
cases-field-themes = What is it about?
cases-field-themes-hint = Three at most. It shows the circle which thread runs through its cases.
cases-themes-many = Choose three themes at most.
cases-theme-unknown = Choose themes from the list.
cases-theme-reorientation = Reorientation
cases-theme-recovery = Recovery and return
cases-theme-balance = Work and life
cases-theme-conflict = Conflict at work
cases-theme-motivation = Motivation
cases-theme-boundaries = Limits of guidance
cases-theme-inclusion = Equal chances
cases-theme-papers = Plans and papers
cases-theme-values = Values
cases-theme-closing = Ending well
cases-method = Method
cases-field-method = Is there a method you would like to work with?
cases-field-method-hint = No preference? Then your facilitator chooses.
cases-field-method-link = Look at the methods
cases-method-facilitator = The facilitator chooses
cases-field-shielded = Not visible to colleagues of my centre
cases-field-shielded-hint =
    { $count ->
        [0] Nobody in this circle works for your centre now. A colleague who joins later sees only “Shielded case”.
        [one] One person in this circle works for your centre too. They would see only “Shielded case”, and sit out.
       *[other] { $count } people in this circle work for your centre too. They would see only “Shielded case”, and sit out.
    }
cases-shield-no-facilitator = Every facilitator of this circle works for your centre. Shielded, nobody could accept your case.
cases-shielded = Not for colleagues of the own centre

# Saving while you write
cases-draft-lost = No connection. Your text is still in this window; we save it as soon as we can.
cases-draft-ended = Your sign-in has ended. Your text is kept.
cases-draft-ended-link = Sign in and go on writing
cases-draft-waits = You signed in again meanwhile: this page saves no more.
cases-draft-waits-link = What you wrote waits here
cases-draft-refused = Not saved. This case changed meanwhile, or a field is too long. Press save to see what is wrong.
cases-replace = Replace by “{ $with }”
cases-instead-register-number = [number]
cases-instead-iban = [account]
cases-instead-email = [address]
cases-instead-phone = [telephone]
cases-instead-register-like = [number]
cases-instead-enterprise-number = [number]
cases-instead-file-number = [number]
cases-instead-name = the client
cases-instead-employer = a company
cases-instead-place = a middle-sized town
cases-instead-web = [address]
cases-instead-date = last spring
cases-instead-age = in their early forties
cases-instead-rare-combination = a technical trade

# Who read, and who may read
cases-readers = Read
cases-readers-count = { $count } of { $of }
cases-readers-who = Who opened your case?
cases-level-author = Only the presenter can open a case to more people.
cases-level-change = Change who may read
cases-level-change-own = You can open your case to more or to fewer people at any time.
cases-level-change-hint = You can only open a case to fewer people. More openness is the presenter’s choice.
cases-level-save = Save

# Harvest and what came of it
cases-harvest = Harvest of the circle
cases-harvest-insight = What the presenter takes along
cases-harvest-next-step = Next step:
cases-harvest-thanks = Thanks to the circle:
cases-harvest-none = The circle kept no learning points of this case.
cases-aftermath = How did it go on?
cases-aftermath-ask = Tell the circle how it went on
cases-aftermath-again = Add how it went on
cases-aftermath-field = What did you mean to do, and what came of it?
cases-aftermath-hint = A few sentences. Your answer opens the next session.
cases-aftermath-tell = Tell the circle
cases-erased-at = We erase the text on
cases-erased-after =
    { $count ->
        [one] One month after the discussion we erase the text.
       *[other] { $count } months after the discussion we erase the text.
    }
cases-erase = Erase now
cases-erase-title = Erase your case already now
cases-erase-hint = The text, the files and what was written about it go at once. The learning points that the circle kept stay. This cannot be undone.

# Agreements about cases
cases-settings = Agreements about cases
cases-settings-lead = What your circle agreed on about the texts of cases.
cases-settings-months = How long does the text of a discussed case stay?
cases-settings-months-hint = After that we erase the case and what was written about it. Its presenter hears so two weeks before. Learning points that the circle kept stay.
cases-settings-month-count =
    { $count ->
        [one] 1 month
       *[other] { $count } months
    }
cases-settings-months-unknown = Choose a period from the list.
cases-settings-files = Files may lie with a case
cases-settings-files-hint = Documents and pictures of up to 10 MB. We take from pictures where and with what they were made. Make everybody unrecognisable in files too.
cases-settings-save = Save the agreements

# When a facilitator reads
cases-rare-title = Perhaps recognisable
cases-rare-text = Few people fit this description. Ask the presenter to say it more broadly where possible.

# Files with a case
cases-files = Files
cases-files-field = Lay a file with your case
cases-files-hint = A picture, PDF, document, workbook, presentation or text of up to 10 MB. Make everybody unrecognisable in files too, also in their names. We take from pictures where and with what they were made. From documents we do not: check whom they name as their author.
cases-files-add = Lay it there
cases-files-remove = Take away:
cases-files-kind-picture = Picture
cases-files-kind-pdf = PDF
cases-files-kind-document = Document
cases-files-kind-workbook = Workbook
cases-files-kind-presentation = Presentation
cases-files-kind-text = Text
cases-files-size-kb = { $count } kB
cases-files-size-mb = { $count } MB
cases-files-name-hint = In the name:
cases-files-name-blocked = The name of this file holds somebody’s number, address or account. Give it another name and try again.
cases-files-off = Your circle agreed that no files lie with a case.
cases-files-late = The circle has worked on this case. No file can be added any more.
cases-files-full = { $count } files lie with this case already. Take one away first.
cases-files-nothing = Choose a file.
cases-files-several = Choose one file at a time.
cases-files-large = This file is larger than 10 MB. Make it smaller and try again.
cases-files-empty = This file is empty.
cases-files-unknown = This kind of file can not be added. These can: pictures (JPEG, PNG, WebP, GIF), PDF, documents of Word, Excel, PowerPoint and OpenDocument, and text.
cases-files-old-office = This is a document of an old kind, or one with a password. Save it as .docx, .xlsx, .pptx or PDF, without a password.
cases-files-lies = This file is not what its name says. Choose another one.
cases-files-damaged = This file is damaged. Open it, save it again and try once more.
cases-files-locked = This file is encrypted, so we can not check it. Save it without a password and try again.
cases-files-active = Something in this file can act by itself, such as a macro, a script or an embedded file. Save it without that and try again.
cases-files-bomb = This file becomes far too large when it opens. Choose another one.
