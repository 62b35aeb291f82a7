## Signing in

people-sign-in-title = Good to see you
people-sign-in-lead = Sign in with your e-mail address. You get a code that works for 10 minutes.
people-sign-in-lapsed = You were away for a while, so we ask you to sign in again. What you typed will be waiting.
people-sign-in-send = Send me a code
people-sign-in-no-account = No account yet?
people-sign-in-catalogue = See the networks on offer
people-email = E-mail address
people-email-wrong = This does not look like an e-mail address. Check that it has an @.
people-code-title = Look in your mailbox
people-code-lead = If { $email } belongs to an account, your code is in the post. It works for 10 minutes.
people-code-label = Your code
people-code-hint = Six digits, from the mail.
people-code-enter = Sign me in
people-code-again = Send again
people-code-other = Another address
people-code-nothing = Nothing came? Look in your spam folder, or ask which address you were invited with. Whoever asks for many in a row gets no new one for a quarter of an hour.
people-code-wrong = This code does not work, or no longer does. Check it, or ask for a new one.
people-code-elsewhere-title = Ask for a new code
people-code-elsewhere = No code is waiting in this browser. Open the link from your mail in the browser where you asked for it, or ask for a new one here.
people-code-new = Ask for a code

## Settings

people-settings-title = Settings
people-settings-you = You
people-name = Name
people-name-hint = How others in your circle see you.
people-language = Language
people-language-browser = As my browser
people-language-unknown = We do not know that language. Choose Dutch or English.
people-email-is = Your mail goes to { $email }.
people-settings-save = Save
people-settings-rhythm = You choose on which days and at which hour you get a digest.
people-settings-rhythm-go = Choose your rhythm
people-logins = Where you are signed in
people-logins-text = Do you not recognise a device? Sign it out here.
people-logins-unknown = Unknown browser
people-logins-this = This device
people-logins-seen = Last seen on
people-logins-end = Sign out

## People, for the administrator

people-list-title = People
people-list-lead = Who can sign in, and as what. You never see cases here.
people-list-pages = Pages
people-list-previous = Previous
people-list-next = Next
people-add-title = Add somebody
people-add = Add
people-role = Role
people-role-coach = Career coach
people-role-facilitator = Facilitator
people-role-officer = VDAB officer
people-role-admin = Platform administrator
people-role-take = take from { $name }
people-officer-sits = Somebody who sits in a network cannot answer for VDAB. Let them leave the circle first.
people-last-admin = This is the last administrator. Give somebody else that role first.
people-role-unknown = We do not know that role. Choose one from the list.

## Mail with the code

people-mail-code-subject = { $code } is your code for Leerkring
people-mail-code-title = Your code
people-mail-code-text = Type this code in the browser where you asked for it. It works for { $minutes } minutes.
people-mail-code-button = Fill in the code
people-mail-code-why = You get this mail because somebody wanted to sign in with your address. Was it not you? Then there is nothing to do.
people-search = Search by name or address
people-search-all = Show everybody
people-search-none = Nobody has that name or address.
