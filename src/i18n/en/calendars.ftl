## Your sessions in your own calendar

calendars-title = Your sessions in your calendar
calendars-lead = Give your calendar a secret address. It then holds all your sessions, also when one moves or is called off.
calendars-all = All your sessions
calendars-make = Make an address
calendars-subscribe = Subscribe your calendar to this network
calendars-address = Secret address
calendars-open = Open in your calendar
calendars-copy = Copy
calendars-copied = The address is copied.
calendars-alarm = Reminder
calendars-alarm-off = None
calendars-alarm-hour = An hour before
calendars-alarm-day = A day before
calendars-alarm-unknown = We do not know that reminder. Choose one from the list.
calendars-case-titles = Show titles of cases too
calendars-case-titles-note = Only of cases that you may read. Whoever sees your calendar sees the titles too.
calendars-save = Save
calendars-replace-title = New address, or stop
calendars-replace-text = Does somebody else have the address? Take a new one: the old one stops working at once.
calendars-replace = Take a new address
calendars-end = Stop this address
calendars-how = How do you put it in your calendar?
calendars-how-outlook = Add calendar, Subscribe from web, and paste the address.
calendars-how-google = Other calendars, plus sign, From URL, and paste the address.
calendars-how-apple = File, New Calendar Subscription, and paste the address. On your iPhone, Open in your calendar is enough.
calendars-secret = Whoever has the address sees your sessions. It never holds names of presenters, and titles of cases only if you ask for them.
calendars-unknown = We do not know that calendar. Choose one from the list.
calendars-ended = This address has been stopped meanwhile. Make a new one if you need it.
calendars-cases = On the table:

## Mail to somebody who is no longer in a network

calendars-mail-ended-subject = { $network }: your sessions leave your calendar
calendars-mail-ended-title = Your sessions leave your calendar
calendars-mail-ended-lead = You are no longer in { $network }. { $count ->
    [one] This session goes on without you.
   *[other] These { $count } sessions go on without you.
  }
calendars-mail-ended-hint = Are they still in your calendar? Open the attachments, or delete them yourself.
calendars-mail-ended-why = You get this mail because you had a seat in { $network }.
