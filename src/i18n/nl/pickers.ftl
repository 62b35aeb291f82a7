## Datumprikkers: wanneer komt de kring samen?

pickers-title = Datumprikker
pickers-breadcrumb = Kruimelpad
pickers-back = Terug
pickers-new-title = Prik een datum
pickers-new-lead = Stel enkele momenten voor. Iedereen met een stoel zegt wat past; jij kiest, en de sessie staat er meteen.
pickers-field-note = Wat wil je erbij zeggen?
pickers-field-note-hint = Mag leeg blijven. Het staat boven de datums.
pickers-field-options = Welke momenten stel je voor?
pickers-field-options-hint = Van 2 tot 30 momenten, in elke volgorde. Wat je leeg laat, valt weg.
pickers-option-date = Moment { $number }, dag
pickers-option-time = Moment { $number }, uur
pickers-field-deadline = Antwoorden kan tot
pickers-field-deadline-time = om
pickers-field-deadline-hint = Voor het eerste moment. Zonder uur telt de hele dag. Wie nog niet antwoordde, krijgt twee dagen vooraf een seintje.
pickers-more-rows = Meer momenten
pickers-open-button = Leg voor aan de kring
pickers-options-few = Stel minstens twee momenten voor.
pickers-options-many = Houd het bij { $count } momenten.
pickers-option-half = Moment { $count }: vul de dag en het uur in.
pickers-option-day = Moment { $count }: kies een dag die bestaat.
pickers-option-hour = Moment { $count }: vul een uur in, bijvoorbeeld 9.30.
pickers-option-skipped = Moment { $count }: dat uur bestaat die nacht niet, want de klok springt vooruit. Kies een ander uur.
pickers-option-past = Moment { $count } is al voorbij. Kies een moment dat nog komt.
pickers-option-far = Moment { $count }: kies een dag binnen de twee jaar.
pickers-option-doubled = Moment { $count } staat er twee keer. Laat er één weg.
pickers-deadline-past = Dat moment is voorbij. Kies een later moment.
pickers-deadline-late = Kies een moment voor de eerste datum die je voorstelt.
pickers-all-past = Alle voorgestelde datums zijn voorbij. Stop deze datumprikker en begin een nieuwe.

# De datumprikker
pickers-state-open = Open
pickers-state-closed = Gesloten
pickers-state-settled = Datum gekozen
pickers-state-discarded = Gestopt
pickers-until = Antwoorden kan tot { $moment }
pickers-online = Online
pickers-mine = Jouw antwoord
pickers-dates = Datums
pickers-answered = { $answered } van { $members } antwoordden
pickers-silent = Nog geen antwoord van
pickers-yes = Ja
pickers-maybe = Als het moet
pickers-no = Nee
pickers-can-you = Kan je op { $day } om { $clock }?
pickers-tally = { $yes } ja, { $maybe } als het moet, { $no } nee
pickers-best = past het best
pickers-past = voorbij
pickers-field-remark = Wil je er iets bij zeggen?
pickers-field-remark-hint = Mag leeg blijven. De hele kring leest het.
pickers-save = Bewaar mijn antwoord
pickers-save-again = Bewaar mijn nieuwe antwoord
pickers-none = Geen enkele datum past
pickers-answer-missing = Moment { $count }: kies ja, als het moet of nee.
pickers-answer-now = Antwoord
pickers-who = Wie kan wanneer
pickers-who-table = Tabel met alle antwoorden
pickers-who-caption = Wie kan op welke datum
pickers-name = Naam
pickers-you = (jij)
pickers-notes = Wat mensen erbij zeggen
pickers-unsent = Dit typte je nog. Antwoorden kan hier niet meer, dus het is niet bewaard.
pickers-closed-facilitator = Antwoorden kan niet meer. Kies hieronder een datum, of geef de kring meer tijd.
pickers-closed-member = Antwoorden kan niet meer. Je procesbegeleider kiest nu een datum.
pickers-settled-text = De datum is gekozen en de sessie staat gepland.
pickers-to-session = Naar de sessie
pickers-discarded-text = Deze datumprikker is gestopt. Er is niets gepland.

# Kiezen, heropenen, stoppen
pickers-settle-title = Kies een datum
pickers-settle-which = Welke datum wordt het?
pickers-settle-hint = De sessie staat dan meteen gepland. Iedereen krijgt één uitnodiging die in de agenda past.
pickers-settle = Plan de sessie en nodig uit
pickers-extend = Geef meer tijd
pickers-reopen = Open opnieuw
pickers-reopen-button = Bewaar de nieuwe termijn
pickers-discard-title = Stop deze datumprikker
pickers-discard-hint = Er wordt niets gepland. De antwoorden blijven op deze pagina staan.
pickers-discard = Stop zonder datum

# Waarom iets niet kan
pickers-offer-missing = Kies een van de datums.
pickers-offer-past = Die datum is voorbij. Kies een datum die nog komt.
pickers-closed = Antwoorden kan niet meer.
pickers-moved-on = Deze datumprikker is intussen veranderd. Kijk hoe hij er nu voor staat.
pickers-settled-before = Er is intussen al een datum gekozen.

# Brieven
pickers-mail-heading = Wanneer kan jij?
pickers-mail-opened-subject = { $network }: wanneer kan jij? { $title }
pickers-mail-opened-lead = { $network } zoekt een datum. Zeg bij elk moment of het past.
pickers-mail-reminder-subject = { $network } wacht nog op jouw datums: { $title }
pickers-mail-reminder-lead = { $network } zoekt een datum en wacht nog op jouw antwoord. Het duurt een minuutje.
pickers-mail-more =
    { $count ->
        [one] En nog één moment.
       *[other] En nog { $count } momenten.
    }
pickers-mail-until = Antwoorden kan tot { $moment }.
pickers-mail-button = Geef je antwoord
pickers-mail-footer = Je krijgt deze mail omdat je een stoel hebt in { $network }.
