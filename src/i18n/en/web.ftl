## The frame of every page

web-skip = Skip to content
web-nav = Main navigation
web-news =
    { $count ->
        [0] Nothing new
        [one] { $count } new notice
       *[other] { $count } new notices
    }
web-menu-of = Menu of { $name }
web-settings = Settings
web-rhythm = What you get by mail
web-sign-in = Sign in
web-sign-out = Sign out
web-motto = Leerkring. Quality is made together.
web-language = Language
web-theme = Appearance
web-theme-auto = Automatic
web-theme-light = Light
web-theme-dark = Dark
web-nav-home = My circle
web-nav-questions = VDAB questions
web-nav-catalogue = Networks
web-nav-inbox = Questions from networks
web-nav-people = People

## Connection

web-offline = Connection lost, we keep trying. What you type is kept.
web-offline-retry = Try now
web-lost = Sending did not work. Your text is still there. Try again in a moment.
web-close = Close

## Forms

web-problems =
    { $count ->
        [one] One more thing
       *[other] { $count } more things
    }
form-field-doubled = This field came twice. Fill it in once.
form-field-unknown = A field came along that does not belong here. Send the form from this page.

## Error pages

web-error-code = Error code { $code }
web-error-action-home = To my circle
web-error-action-catalogue = To the networks
web-error-action-back = Go back
web-error-action-retry = Try again
web-error-sign-in = Sign in first
web-error-sign-in-text = After that you come straight back here.
flash-form-again = You signed in again meanwhile, so we did nothing yet. Look over what you typed, and send it again.
web-error-forged = This page was open for too long
web-error-forged-text = To be safe we did nothing. Go back and send it again.
web-error-not-found = Nobody sits here
web-error-not-found-text = This page does not exist, has moved, or is only for the people in the circle.
web-error-method = This page does not work that way
web-error-method-text = This address exists, but not for what your browser wanted to do with it. Go back and use the buttons on the page.
web-error-query = This address is not quite right
web-error-query-text = Something after the question mark cannot be read, or stands there twice. Go back and choose again.
web-error-moved-on = Somebody was ahead of you
web-error-too-large = That is too much text
web-error-too-large-text = We cannot take that much at once. Make your text shorter and try again.
web-error-not-a-form = We could not read that
web-error-not-a-form-text = We expected a plain form. Go back and send it from the page itself.
web-error-refused = That is not possible now
web-error-invalid-text = Something is wrong with what you sent. Go back and check it.
web-error-broken = Fell off our chair for a moment
web-error-broken-text = Something went wrong on our side. We were told and are looking into it. What you saved is safe.

## The tour

web-demo = Tour
web-demo-as = Look as
web-demo-facilitator = Facilitator
web-demo-coach = Member
web-demo-vdab = VDAB
web-demo-admin = Administrator
web-demo-visitor = Visitor
web-demo-post = Mails sent
