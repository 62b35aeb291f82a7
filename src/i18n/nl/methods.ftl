## Intervisiemethoden

methods-title = Intervisiemethoden
methods-lead = Achttien manieren om samen met een case te werken, stap voor stap. Zo komt iedereen aan het woord en krijgt wie inbrengt meer dan snelle tips.
methods-library = De bibliotheek
methods-count =
    { $count ->
        [one] { $count } methode
       *[other] { $count } methoden
    }
methods-breadcrumb = Kruimelpad
methods-group = { $smallest } tot { $largest } mensen
methods-parallel = een grotere groep splitst
methods-minutes =
    { $count ->
        [one] { $count } minuut
       *[other] { $count } minuten
    }
methods-trust =
    { $count ->
        [1] Vanaf de eerste sessie
        [2] Vanaf de tweede sessie
       *[other] Vanaf de derde sessie
    }
methods-experiment = Experiment
methods-experiment-more = Een experiment: de bronnen spreken elkaar tegen. Probeer het uit en stuur bij.
methods-not-hybrid = Niet hybride
methods-not-hybrid-more = Werkt niet als sommigen in de zaal zitten en anderen achter een scherm
methods-online = Werkt in de zaal en achter schermen

## De kiezer

methods-chooser-title = Welke methode past?
methods-chooser-aim = Wat wil je hier vandaag mee bereiken?
methods-chooser-aim-choose = Kies wat het dichtst komt
methods-chooser-people = Met hoeveel zijn jullie?
methods-chooser-minutes = Hoeveel minuten hebben jullie?
methods-chooser-held = Hoeveel sessies hadden jullie al?
methods-chooser-hybrid = Sommigen zitten in de zaal, anderen achter een scherm
methods-chooser-send = Stel iets voor
methods-chooser-stays = We bewaren je antwoord niet.
methods-aim-how_others = Ik wil weten hoe anderen dit zouden aanpakken
methods-aim-fact = Ik zoek een antwoord op een vakvraag of een regel
methods-aim-understand = Ik wil begrijpen wat hier echt speelt
methods-aim-blind_spot = Ik wil mijn blinde vlek zien
methods-aim-hold = Deze klant laat me niet los
methods-aim-practise = Ik wil een gesprek oefenen
methods-aim-energy = Ik heb energie en een volgende stap nodig
methods-aim-small_questions = We hebben allemaal een kleine vraag
methods-aim-principle = We worstelen samen met een principe
methods-aim-tension = We moeten als groep iets beslissen of er hangt spanning
methods-proposals =
    { $count ->
        [0] Niets past
        [one] Dit stellen we voor
       *[other] Deze { $count } stellen we voor
    }
methods-proposals-none = Geen enkele methode past bij zoveel mensen in zo weinig tijd. Maak meer tijd vrij of kies hieronder zelf.
methods-ask-authority = Vindt de groep het antwoord niet?
methods-ask-authority-link = Leg de vraag dan voor aan VDAB
methods-helps-how_others = Helpt om te horen hoe anderen het aanpakken
methods-helps-fact = Helpt om te vinden wat de groep weet over een vakvraag
methods-helps-understand = Helpt om te begrijpen wat er echt speelt
methods-helps-blind_spot = Helpt om je blinde vlek te zien
methods-helps-hold = Helpt wanneer een klant je niet loslaat
methods-helps-practise = Helpt om een gesprek te oefenen
methods-helps-energy = Geeft energie en een volgende stap
methods-helps-small_questions = Geeft iedereen een beurt voor een kleine vraag
methods-helps-principle = Helpt om samen een principe uit te zoeken
methods-helps-tension = Helpt om samen te beslissen of spanning uit te spreken
methods-why-other = Dient een ander doel, maar past nu wel
methods-why-people = Past bij jullie groep van { $count }
methods-why-parts = Past wanneer jullie splitsen in { $count } groepjes
methods-why-minutes =
    { $count ->
        [one] Duurt { $count } minuut, met een kwartier erbij voor wat eromheen komt
       *[other] Duurt { $count } minuten, met een kwartier erbij voor wat eromheen komt
    }
methods-why-trust =
    { $count ->
        [one] Vraagt vertrouwen: jullie zaten al { $count } keer samen
       *[other] Vraagt vertrouwen: jullie zaten al { $count } keer samen
    }
methods-why-again = Jullie gebruikten ze onlangs nog, maar er blijft niets anders over

## Een methode lezen

methods-steps = De stappen
methods-rounds = { $count } rondes
methods-choose = Wanneer wel
methods-avoid = Wanneer niet
methods-facts = Voor wie
methods-sources = Bronnen
methods-silent =
    { $count ->
        [0] De inbrenger zwijgt nooit
        [one] De inbrenger zwijgt { $count } minuut
       *[other] De inbrenger zwijgt { $count } minuten
    }
methods-no-presenter = Niemand brengt alleen in: de groep werkt samen
methods-asynchronous = Kan ook schriftelijk, gespreid over enkele dagen
methods-step-takes = { $count } min
methods-repeats = Per ronde
methods-speaks-presenter = De inbrenger spreekt, de anderen zwijgen.
methods-speaks-participants = De deelnemers spreken.
methods-speaks-all = Iedereen spreekt.
methods-speaks-facilitator = De procesbegeleider spreekt.
methods-speaks-observer = De observator spreekt, de deelnemers zwijgen.
methods-speaks-nobody = Iedereen zwijgt.
methods-presenter-speaks = De inbrenger spreekt mee.
methods-presenter-answers = De inbrenger antwoordt.
methods-presenter-rates = De inbrenger waardeert wat er komt: warm, lauw of koud.
methods-presenter-acts = De inbrenger speelt een rol.
methods-presenter-reacts = De inbrenger zegt wat elke bijdrage doet.
methods-presenter-listens = De inbrenger luistert en zwijgt.
methods-presenter-turned_away = De inbrenger zit met de rug naar de groep, luistert en zwijgt, en mag zich altijd terugdraaien.
methods-presenter-waits = De inbrenger wacht.
methods-presenter-writes = De inbrenger schrijft.
methods-writes = Opgeschreven: { $what }.
methods-seen-kept = Dat blijft van wie het schrijft.
methods-seen-together = Iedereen ziet alles tegelijk, wanneer de procesbegeleider het toont.
methods-seen-at_once = Iedereen ziet het zodra het verstuurd is.
methods-anonymous = Er staat geen naam bij.

## Eigen methoden van een netwerk

methods-own-title = Eigen methoden
methods-tab = Methoden
methods-own-lead = Methoden die jullie procesbegeleider aan de kring aanpaste: met eigen woorden en eigen minuten.
methods-own-of-yours = Een kring kan een methode overnemen en aanpassen. Dit zijn jouw kringen:
methods-own-of = Een methode van { $network }.
methods-own-none = Nog geen eigen methoden
methods-own-none-facilitator = Neem een methode over en pas ze aan jullie kring aan.
methods-own-none-member = Jullie werken met de methoden uit de bibliotheek.
methods-to-library = Naar de bibliotheek
methods-copied-from = Gebaseerd op { $name }
methods-copy-title = Neem een methode over
methods-copy-which = Methode uit de bibliotheek
methods-copy-hint = Daarna pas je namen, minuten en instructies aan. De bibliotheek zelf verandert niet.
methods-copy-choose-option = Kies een methode
methods-copy-choose = Kies een methode uit de lijst.
methods-copy = Neem over
methods-full = Jullie hebben al { $count } eigen methoden. Haal er eerst een weg.
methods-edit-only-nl = Je schrijft in het Nederlands. De Engelse tekst blijft zoals ze is: wie Leerkring in het Engels leest, ziet die. De minuten gelden in beide talen.
methods-edit-only-en = Je schrijft in het Engels. De Nederlandse tekst blijft zoals ze is: wie Leerkring in het Nederlands leest, ziet die. De minuten gelden in beide talen.
methods-name = Naam
methods-purpose = Waarvoor dient ze?
methods-step-number = Stap { $number }
methods-step-name = Naam van de stap
methods-step-minutes = Minuten
methods-step-instruction = Wat zegt of doet de procesbegeleider?
methods-minutes-bad = Geef een stap van 1 tot { $count } minuten.
methods-save = Bewaar
methods-back = Terug naar de lijst
methods-as-read = Zo leest de kring de stappen
methods-remove = Haal deze methode weg
methods-remove-text = De bibliotheek blijft. Alleen jullie eigen versie verdwijnt.
methods-stale = Deze methode veranderde terwijl je bezig was.
methods-stale-by = { $name } bewaarde ze, { $moment }.
methods-stale-now = Op deze plaatsen staat er nu iets anders dan wat jij typte:
methods-stale-same = Kijk hieronder wat er nu staat.
methods-stale-next = Wat jij typte, staat nog in het formulier. Bewaar je opnieuw, dan geldt jouw tekst.
methods-version-bad = Het formulier is niet volledig. Herlaad de pagina.
