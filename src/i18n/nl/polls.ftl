## Peilingen: een vraag aan allen, één antwoord per persoon

polls-title = Peilingen
polls-breadcrumb = Kruimelpad
polls-new-title = Open een peiling
polls-new-lead = Vraag de kring hoe het loopt. Elke deelnemer antwoordt één keer, anoniem, op elke uitspraak van 1 tot 5.
polls-default-title = Terugblik op sessie { $number }
polls-field-title = Titel
polls-field-title-hint = Deelnemers zien hem boven de peiling en in hun overzicht.
polls-field-statements = Uitspraken
polls-field-statements-hint = Pas ze aan zoals je wil. Wat je leeg laat, valt weg. Na het openen liggen ze vast.
polls-statement = Uitspraak { $number }
polls-field-date = Sluit op
polls-field-time = om
polls-field-end-hint = Mag leeg blijven: dan sluit je de peiling zelf.
polls-field-threshold = Toon resultaten vanaf
polls-field-threshold-hint = Jullie zijn met hoogstens zeven. Daarom mag het ook vanaf vier.
polls-threshold-count = { $count } antwoorden
polls-open-button = Open de peiling
polls-back = Terug
polls-end-past = Dit moment is voorbij. Kies een later moment, of laat het leeg.
polls-end-far = Dit is wel heel ver weg. Kies een moment binnen de twee jaar, of laat het leeg.
polls-end-wrong = Dit is geen moment. Kies een dag en een uur.
polls-end-half = Kies ook de dag, of laat het uur leeg.
polls-statements-missing = Schrijf minstens één uitspraak.
polls-statements-too-many = Houd het bij { $count } uitspraken.
polls-threshold-refused = Kies vijf antwoorden. Vier kan alleen in een netwerk van hoogstens zeven deelnemers.

polls-pulse-1 = Ik voel me veilig om hier een twijfel te tonen.
polls-pulse-2 = Iedereen komt evenveel aan bod.
polls-pulse-3 = Wat ik inbreng, helpt mij vooruit.
polls-pulse-4 = Wat anderen inbrengen, leert mij iets.
polls-pulse-5 = Structuur en tijd kloppen.
polls-pulse-6 = We houden ons aan de afspraken.
polls-pulse-7 = De concurrentie tussen onze centra staat ons niet in de weg.
polls-pulse-8 = Onze vragen aan VDAB worden opgevolgd.

# De peiling
polls-state-draft = Kladversie
polls-state-open = Open
polls-state-closed = Gesloten
polls-state-published = Resultaten
polls-state-discarded = Weggegooid
polls-lead =
    { $count ->
        [one] Eén vraag, een minuutje werk. Je antwoord telt.
       *[other] { $count } vragen, een paar minuten werk. Je antwoord telt.
    }
polls-anonymous = Je antwoord is anoniem.
polls-anonymous-all = De antwoorden zijn anoniem.
polls-anonymous-text = We tonen resultaten pas vanaf { $count } antwoorden, na het sluiten, en slaan niet op wie wat koos.
polls-answered = { $answers } van { $members } antwoordden
polls-answered-long = { $answers } van de { $members } deelnemers antwoordden.
polls-scale-low = 1 helemaal niet
polls-scale-high = 5 helemaal wel
polls-remark = Wat wil je nog kwijt?
polls-remark-hint = Mag leeg blijven. Vermijd namen, zo blijft je antwoord anoniem.
polls-send = Verstuur mijn antwoord
polls-later = Later invullen
polls-score-missing = Uitspraak { $count }: kies een cijfer van 1 tot 5.
polls-voted = Je antwoord is geteld.
polls-voted-text = Wat je koos, kan niemand nog aan jou koppelen. Daarom kan je het ook niet meer wijzigen.
polls-members-title = De peiling staat open.
polls-members-answer = De deelnemers antwoorden. Jij ziet hier hoeveel antwoorden er zijn, niet wie wat koos.
polls-closed = Deze peiling is gesloten. Antwoorden kan niet meer.
polls-unsent = Dit schreef je. Het is niet verstuurd.
polls-closed-title = De peiling is gesloten.
polls-closed-text = De resultaten verschijnen hier zodra een procesbegeleider ze bekendmaakt.
polls-too-few-title = Te weinig antwoorden
polls-too-few-text = Onder { $count } antwoorden tonen we niets, zodat niemand herkend wordt.
polls-too-few = Er zijn te weinig antwoorden. Bekendmaken kan vanaf { $count }.
polls-moved-on = Deze peiling veranderde intussen. Bekijk hoe het er nu voor staat.
polls-discarded-title = Deze peiling is weggegooid.
polls-discarded-text = De antwoorden zijn gewist.
polls-about = Over deze peiling
polls-until = Open tot
polls-until-closed = Tot een procesbegeleider ze sluit
polls-answers = Antwoorden
polls-threshold = Drempel
polls-close = Sluit de peiling
polls-publish = Maak de resultaten bekend
polls-discard = Gooi weg
polls-discard-hint = Alle antwoorden worden gewist.
polls-discard-title = De peiling weggooien

# Resultaten
polls-mean = { $whole },{ $tenth }
polls-mean-label = gemiddeld op 5
polls-distribution = Verdeling van { $count } antwoorden: { $one } keer 1, { $two } keer 2, { $three } keer 3, { $four } keer 4, { $five } keer 5
polls-score = Score
polls-bar = Staaf
polls-count = Aantal antwoorden
polls-lowest = 1, niet
polls-highest = 5, helemaal
polls-remarks = Wat mensen nog kwijt wilden
polls-remarks-count =
    { $count ->
        [one] Eén antwoord
       *[other] { $count } antwoorden, in willekeurige volgorde
    }
polls-remarks-none = Niemand schreef er iets bij.

# Bij een sessie en op de startpagina
polls-of-session = Peiling
polls-none-of-session = Nog geen peiling bij deze sessie.
polls-answer-now = Geef je antwoord
polls-see = Bekijk de peiling
polls-see-results = Bekijk de resultaten
