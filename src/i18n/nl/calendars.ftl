## Je sessies in je eigen agenda

calendars-title = Je sessies in je agenda
calendars-lead = Geef je agenda een geheim adres. Dan staan al je sessies erin, ook als er een verschuift of wegvalt.
calendars-all = Al je sessies
calendars-make = Maak een adres
calendars-subscribe = Abonneer je agenda op dit netwerk
calendars-address = Geheim adres
calendars-open = Open in je agenda
calendars-copy = Kopieer
calendars-copied = Het adres is gekopieerd.
calendars-alarm = Herinnering
calendars-alarm-off = Geen
calendars-alarm-hour = Een uur vooraf
calendars-alarm-day = Een dag vooraf
calendars-alarm-unknown = Die herinnering kennen we niet. Kies er een uit de lijst.
calendars-case-titles = Ook titels van cases tonen
calendars-case-titles-note = Alleen van cases die je mag lezen. Wie je agenda ziet, ziet dan ook de titels.
calendars-save = Bewaar
calendars-replace-title = Nieuw adres of stoppen
calendars-replace-text = Heeft iemand anders het adres? Neem een nieuw: het oude werkt meteen niet meer.
calendars-replace = Neem een nieuw adres
calendars-end = Stop dit adres
calendars-how = Hoe zet je het in je agenda?
calendars-how-outlook = Agenda toevoegen, Abonneren via het web, en plak het adres.
calendars-how-google = Andere agenda's, plusteken, Via URL, en plak het adres.
calendars-how-apple = Archief, Nieuw agenda-abonnement, en plak het adres. Op je iPhone volstaat Open in je agenda.
calendars-secret = Wie het adres heeft, ziet je sessies. Namen van inbrengers staan er nooit in, titels van cases alleen als jij dat vraagt.
calendars-unknown = Die agenda kennen we niet. Kies er een uit de lijst.
calendars-ended = Dit adres is intussen gestopt. Maak een nieuw als je het nodig hebt.
calendars-cases = Op tafel:

## Mail aan wie niet meer in een netwerk zit

calendars-mail-ended-subject = { $network }: je sessies gaan uit je agenda
calendars-mail-ended-title = Je sessies gaan uit je agenda
calendars-mail-ended-lead = Je zit niet meer in { $network }. { $count ->
    [one] Deze sessie is er voor jou niet meer bij.
   *[other] Deze { $count } sessies zijn er voor jou niet meer bij.
  }
calendars-mail-ended-hint = Staan ze nog in je agenda? Open dan de bijlagen, of verwijder ze zelf.
calendars-mail-ended-why = Je krijgt deze mail omdat je een stoel had in { $network }.
