## Sessies: samenkomsten van een kring

sessions-breadcrumb = Kruimelpad
sessions-number = Sessie { $number }
sessions-when = Wanneer
sessions-back = Terug
sessions-save = Bewaar

# Plannen en wijzigen
sessions-new-title = Plan een sessie
sessions-new-lead = Iedereen met een stoel in de kring krijgt een uitnodiging die meteen in de agenda past.
sessions-new-agenda = De agenda begint met de vaste rubrieken en vrije ruimte. Je past hem daarna aan.
sessions-plan = Plan de sessie en nodig uit
sessions-field-title = Waar gaat het over?
sessions-field-title-hint = Kort, en zonder iets uit een case: deze titel komt in mails en agenda's.
sessions-field-date = Dag
sessions-field-time = Beginuur
sessions-field-minutes = Duur in minuten
sessions-field-minutes-hint = Tussen 45 minuten en 12 uur. Drie uur is 180 minuten.
sessions-field-form = Hoe komen jullie samen?
sessions-form-on-site = Ter plaatse
sessions-form-online = Online
sessions-form-hybrid = Ter plaatse en online
sessions-field-place = Plaats
sessions-field-place-hint = Nodig wanneer jullie ter plaatse samenkomen.
sessions-field-link = Adres van het videogesprek
sessions-field-link-hint = Nodig wanneer jullie online samenkomen. Begint met https://
sessions-edit = Wijzig
sessions-edit-title = Wijzig de sessie
sessions-edit-lead = Verandert de titel, het uur of de plaats, dan hoort iedereen wat er anders is.
sessions-edit-fixed = Houdt de nieuwe duur de vaste agenda niet, dan staat die weer open en leg je hem opnieuw vast.
sessions-save-and-tell = Bewaar en laat het weten
sessions-stale = Deze sessie veranderde terwijl je bezig was.
sessions-now-is = Dit staat er nu:
sessions-stale-next = Wat jij typte, staat hieronder nog. Bewaar opnieuw als jouw versie moet blijven.
sessions-cancel = Annuleer
sessions-cancel-title = Annuleer de sessie
sessions-cancel-reason = Waarom gaat de sessie niet door?
sessions-cancel-hint = Iedereen met een stoel leest dit in de mail. Vermeld ook of er een nieuwe datum komt.
sessions-cancel-button = Annuleer de sessie en laat het weten
sessions-cancelled-because = Deze sessie gaat niet door:

# Waarom iets niet kan
sessions-date-bad = Kies een dag die bestaat.
sessions-date-past = Die dag en dat uur zijn voorbij. Kies een moment dat nog komt.
sessions-date-far = Kies een dag binnen de vijf jaar.
sessions-time-bad = Vul een uur in, bijvoorbeeld 9.30.
sessions-hour-skipped = Dat uur bestaat die nacht niet, want de klok springt vooruit. Kies een ander uur.
sessions-too-short =
    { $count ->
        [one] Een sessie duurt minstens { $count } minuut.
       *[other] Een sessie duurt minstens { $count } minuten.
    }
sessions-too-long = Een sessie duurt hoogstens { $count } uur.
sessions-form-bad = Kies hoe jullie samenkomen.
sessions-place-missing = Vul in waar jullie samenkomen.
sessions-link-missing = Vul het adres van het videogesprek in.
sessions-link-bad = Dat is geen webadres. Het begint met https://
sessions-moved-on = De sessie is intussen veranderd. Kijk hoe ze er nu voor staat.
sessions-not-settled = Werk eerst de aanwezigheid, de agenda en de leerpunten af.
sessions-version-bad = Deze pagina is verouderd. Open ze opnieuw.
sessions-answer-unknown = Kies een van de antwoorden.
sessions-answers-closed = Voor deze sessie kan je niet meer antwoorden.
sessions-number-taken = Iemand plande op hetzelfde moment een sessie. Probeer het nog eens.

# Toestanden
sessions-state-planned = Gepland
sessions-state-planned-until = Gepland, de agenda gaat open op { $day }
sessions-state-agenda-open = Agenda open
sessions-state-agenda-fixed = Agenda ligt vast
sessions-state-in-progress = Nu bezig
sessions-state-held = Voorbij
sessions-state-recorded = Verslag klaar
sessions-state-cancelled = Geannuleerd
sessions-open-agenda = Open de agenda
sessions-fix-agenda = Leg de agenda vast
sessions-reopen-agenda = Heropen de agenda
sessions-start = Start de sessie
sessions-start-early = Een sessie start je ten vroegste { $count } uur voor haar begin.
sessions-end = Sluit de sessie af
sessions-print = Agenda en aanwezigheidslijst
sessions-to-calendar = In mijn agenda
sessions-join = Naar het videogesprek

# Agenda
sessions-agenda = Agenda
sessions-agenda-empty = Er staat nog niets op de agenda.
sessions-budget = { $planned } van { $length } minuten gepland
sessions-budget-left = nog { $count } vrij
sessions-budget-exact = precies vol
sessions-budget-over = { $count } te veel
sessions-before-fixing = Dit moet nog voor je de agenda kan vastleggen:
sessions-fix-too-long =
    { $count ->
        [one] De agenda duurt { $count } minuut te lang.
       *[other] De agenda duurt { $count } minuten te lang.
    }
sessions-fix-topic-missing = Een vaste rubriek ontbreekt
sessions-fix-free-space =
    { $count ->
        [one] Geef de vrije ruimte nog { $count } minuut.
       *[other] Geef de vrije ruimte nog { $count } minuten.
    }
sessions-minutes =
    { $count ->
        [one] { $count } minuut
       *[other] { $count } minuten
    }
sessions-min = min
sessions-minutes-for = Minuten voor
sessions-save-minutes = Bewaar de minuten van
sessions-minutes-bad = Vul een geheel aantal minuten in, van 1 tot { $count }.
sessions-up = Omhoog:
sessions-down = Omlaag:
sessions-change-item = Wijzig
sessions-case-of = Case van { $name }
sessions-rubric-check-in = Check-in
sessions-rubric-follow-up = Terugkoppeling
sessions-rubric-authority = Vraag en antwoord VDAB
sessions-rubric-intervision = Intervisie
sessions-rubric-talk = Toelichting
sessions-rubric-free-space = Vrije ruimte
sessions-rubric-break = Pauze
sessions-rubric-evaluation = Zijn we goed bezig?
sessions-rubric-check-out = Check-out
sessions-rubric-getting-acquainted = Kennismaking
sessions-rubric-trust = Samenwerken als concurrenten
sessions-rubric-workshop = Agenda-workshop
sessions-rubric-bad = Kies een rubriek uit de lijst.
sessions-proposals = Voorstellen uit de kring
sessions-proposals-count =
    { $count ->
        [one] { $count } voorstel
       *[other] { $count } voorstellen
    }
sessions-propose-item = Stel een punt voor
sessions-propose-button = Stel dit punt voor
sessions-add-item = Punt toevoegen
sessions-add-button = Zet op de agenda
sessions-place = Op de agenda
sessions-accept = Aanvaard voor later
sessions-answer-proposal = Bekijk
sessions-withdraw = Trek terug
sessions-item-title = Waar gaat het punt over?
sessions-item-title-hint = Zoals je het in de kring zou zeggen, zonder iets uit een case.
sessions-item-title-optional = Laat leeg om de naam van de rubriek te tonen.
sessions-item-rubric = Rubriek
sessions-item-minutes = Hoeveel minuten vraagt het?
sessions-item-note = Wat wil je erbij zeggen?
sessions-item-note-hint = Bijvoorbeeld wat mensen meebrengen of voorbereiden. Mag leeg blijven.
sessions-item-page = Agendapunt
sessions-item-stale = Dit punt veranderde terwijl je bezig was.
sessions-item-now = Er staat nu:
sessions-item-accepted = Aanvaard
sessions-item-moved-on = Dit punt is intussen veranderd. Kijk hoe het er nu voor staat.
sessions-item-title-missing = Geef het punt een titel.
sessions-item-state-proposed = Voorgesteld
sessions-item-state-accepted = Aanvaard, zonder plaats op de agenda
sessions-item-state-scheduled = Op de agenda
sessions-item-state-in-progress = Nu bezig
sessions-item-state-done = Besproken
sessions-item-state-carried-over = Doorgeschoven naar de volgende sessie
sessions-item-state-declined = Niet aanvaard
sessions-item-state-dropped = Van de agenda gehaald
sessions-item-state-withdrawn = Teruggetrokken
sessions-agenda-closed = De agenda kan nu niet veranderen.
sessions-agenda-full = De agenda zit vol: hij telt al { $count } punten. Haal er eerst een weg.
sessions-case-elsewhere = Deze case wacht al op de agenda van een andere sessie.
sessions-no-next-session = Er is nog geen volgende sessie. Plan die eerst.
sessions-decline = Niet deze keer
sessions-decline-reason = Waarom niet?
sessions-decline-hint = Wie het punt voorstelde, leest dit.
sessions-decline-button = Laat weten dat het niet doorgaat
sessions-declined-because = Niet aanvaard, { $title }:
sessions-off-agenda = Van de agenda halen
sessions-carry-over = Schuif door naar de volgende sessie
sessions-drop = Haal van de agenda

# Wie komt
sessions-attendance = Aanwezigheid
sessions-attendance-before = Wat iedereen vooraf antwoordde
sessions-name = Naam
sessions-answer = Antwoord
sessions-signature = Handtekening
sessions-facilitator = Procesbegeleider
sessions-member = Deelnemer
sessions-coming =
    { $count ->
        [0] Nog niemand komt
        [one] { $count } komt
       *[other] { $count } komen
    }
sessions-coming-online = { $count } online
sessions-not-coming =
    { $count ->
        [one] { $count } kan niet
       *[other] { $count } kunnen niet
    }
sessions-silent =
    { $count ->
        [one] { $count } antwoordde nog niet
       *[other] { $count } antwoordden nog niet
    }
sessions-will-you-come = Kom je?
sessions-answer-coming = Ik kom
sessions-answer-online = Online
sessions-answer-absent = Ik kan niet
sessions-answered-coming = Komt
sessions-answered-online = Online
sessions-answered-absent = Verontschuldigd
sessions-answered-nothing = Nog geen antwoord

# Volgende sessie
sessions-when-today = vandaag
sessions-when-now = nu bezig
sessions-go-now = Ga naar de sessie
sessions-when-tomorrow = morgen
sessions-when-days = over { $count } dagen

# Mails
sessions-mail-greeting = Dag { $name },
sessions-mail-planned-subject = { $network }: kom je op { $day }?
sessions-mail-planned-lead = { $network } komt samen. Laat je weten of je erbij bent?
sessions-mail-calendar = De afspraak zit bij deze mail, zodat ze in je agenda past.
sessions-mail-changed-subject = { $network }: sessie { $number } verandert
sessions-mail-changed-lead = Sessie { $number } van { $network } verandert. Dit is anders:
sessions-mail-change-title = Titel
sessions-mail-change-when = Wanneer
sessions-mail-change-venue = Waar
sessions-mail-was = was
sessions-mail-becomes = wordt
sessions-mail-changed-button = Bekijk de sessie
sessions-mail-cancelled-subject = { $network }: sessie { $number } gaat niet door
sessions-mail-cancelled-lead = Sessie { $number } van { $network } gaat niet door.
sessions-mail-reason = De reden:
sessions-mail-cancelled-calendar = De afspraak verdwijnt uit je agenda.
sessions-mail-footer = Je krijgt deze mail omdat je een stoel hebt in { $network }.
