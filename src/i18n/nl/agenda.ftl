## De agenda bouwen en doorlopen

agenda-how = Met de pijlen verplaats je een punt. De uren schuiven vanzelf mee.
agenda-how-drag = Slepen kan ook.
agenda-stands = Staat nu op plaats { $place }, om { $at }
agenda-order-stale = De volgorde veranderde terwijl je bezig was. Zo staat ze er nu.
agenda-to-backlog = Wat wacht op een latere sessie
agenda-to-workshop = Agenda-workshop
agenda-minutes = Minuten
agenda-theirs = Er staat nu:
agenda-yours = Wat jij typte, staat hieronder nog. Bewaar opnieuw als jouw versie moet blijven.
agenda-owner = Wie neemt dit op?
agenda-owner-none = Niemand in het bijzonder
agenda-owner-unknown = Kies iemand uit de kring.
agenda-question = Vraag aan VDAB waarover het gaat
agenda-question-none = Geen vraag
agenda-question-unknown = Kies een vraag van jullie kring.
agenda-poll = Peiling waarover het gaat
agenda-poll-none = Geen peiling
agenda-poll-unknown = Kies een peiling van jullie kring.
agenda-case = Werken aan een case
agenda-case-which = Welke case?
agenda-case-none = Kies een case
agenda-run-under-way = Bij dit agendapunt loopt een methode: rond die eerst af.
agenda-case-unknown = Kies een case die op een plaats wacht.
agenda-case-give = Koppel deze case
agenda-case-take = Haal de case van dit punt
agenda-fix-acquaintance = Geef de kennismaking minstens { $count } minuten: een startsessie begint daarmee.
agenda-acquainted-prompt = Wie ben je, wat brengt je hier, en wat wil je hier leren?
agenda-trust-prompt = Wat deel ik graag? Wat hou ik voor mezelf? Wat zou mijn vertrouwen breken?
agenda-workshop-prompt = Iedereen stelt thema's voor en verdeelt stemmen. Samen maken we er het plan van.

# Een sessie doorlopen
agenda-running = Nu in de sessie
agenda-not-begun = Jullie zijn samen. De agenda begint zo.
agenda-between = Even tussen twee punten.
agenda-all-done = Alles op de agenda is besproken.
agenda-next = Daarna:
agenda-left =
    { $count ->
        [one] nog { $count } minuut
       *[other] nog { $count } minuten
    }
agenda-over =
    { $count ->
        [0] net over tijd
        [one] { $count } minuut over tijd
       *[other] { $count } minuten over tijd
    }
agenda-late =
    { $count ->
        [one] loopt { $count } minuut uit
       *[other] loopt { $count } minuten uit
    }
agenda-controls = Door de agenda gaan
agenda-step = Volgende:
agenda-begin-with = Begin met
agenda-begin = Begin
agenda-complete = Klaar
agenda-went-on = De agenda ging intussen al verder. Kijk waar jullie nu zijn.
agenda-open-items = Nog niet besproken
agenda-open-hint = Wat je niet aanvinkt, schuift door naar de volgende sessie. Vink aan wat jullie toch bespraken.
agenda-open-none = Er blijft niets liggen voor een volgende sessie.

# Bekendmaken
agenda-mail-subject = { $network }: de agenda van { $day }
agenda-mail-subject-again = { $network }: de agenda van { $day } is aangepast
agenda-mail-lead = De agenda van sessie { $number } ligt vast.
agenda-mail-lead-again = De agenda van sessie { $number } is aangepast. Dit is anders:
agenda-mail-new = Nieuw:
agenda-mail-gone = Niet meer op de agenda:
agenda-mail-other = Anders:
agenda-mail-order = De volgorde veranderde.
agenda-mail-title = Agenda
agenda-mail-button = Bekijk de agenda

# Met welke case beginnen we?
agenda-first = Hiermee beginnen
agenda-first-count =
    { $count ->
        [0] Nog niemand wil met deze case beginnen.
        [one] Eén iemand wil met deze case beginnen.
       *[other] { $count } mensen willen met deze case beginnen.
    }
agenda-carried-from = Doorgeschoven uit sessie { $number }
agenda-lay-in = Vaste rubrieken invoegen
