## Reeksen: het hele traject in één keer gepland

series-new = Plan een reeks
series-new-first = Plan het hele traject
series-instead = Meer dan één sessie? Plan het hele traject in één keer.
series-new-title = Plan het traject
series-new-lead = Kies hoe vaak jullie samenkomen. Je ziet eerst alle data; pas daarna krijgt iedereen één mail.

# Het formulier
series-field-title = Titel van de sessies
series-field-title-hint = Het teken # wordt het nummer van elke sessie. Je geeft elke sessie later haar eigen titel.
series-field-title-default = Sessie #
series-when = Wanneer
series-field-date = Vanaf
series-field-date-hint = De eerste sessie valt op deze dag, of op de eerste dag erna die past.
series-how-often = Hoe vaak
series-field-every = Om de
series-field-unit = Weken of maanden
series-unit-weeks = weken, altijd op dezelfde weekdag
series-unit-months-by-weekday = maanden, bijvoorbeeld elke tweede donderdag
series-unit-months-by-day = maanden, op dezelfde dag van de maand
series-field-weekday = Weekdag
series-weekday-as-first = Zoals de eerste dag
series-weekday-mon = Maandag
series-weekday-tue = Dinsdag
series-weekday-wed = Woensdag
series-weekday-thu = Donderdag
series-weekday-fri = Vrijdag
series-weekday-sat = Zaterdag
series-weekday-sun = Zondag
series-field-nth = De hoeveelste van de maand
series-field-nth-hint = Telt alleen voor maanden op een weekdag.
series-nth-as-first = Zoals de eerste dag
series-nth-1 = De eerste
series-nth-2 = De tweede
series-nth-3 = De derde
series-nth-4 = De vierde
series-nth-last = De laatste
series-until-when = Tot wanneer
series-ends-count = Een aantal sessies
series-ends-until = Tot en met een dag
series-field-count = Aantal sessies
series-field-count-hint = Dagen die wegvallen, tellen niet mee: de reeks schuift dan op.
series-field-until = Laatste dag
series-skip = Wat slaan jullie over?
series-skip-school = Vlaamse schoolvakanties
series-skip-school-hint = Herfst, Kerstmis, krokus, Pasen, de brug na Hemelvaart en de zomer.
series-skip-public = Belgische feestdagen
series-skip-public-hint = De tien wettelijke feestdagen.
series-whole = Het hele traject
series-expected-title = Verwacht aantal sessies
series-expected-correct = Pas het aantal aan
series-field-expected = Hoeveel sessies verwachten jullie in het hele traject?
series-field-expected-hint = Mag leeg blijven. Zo ziet de kring hoever ze staat.
series-kickoff = De eerste is de startsessie
series-kickoff-hint = Kennismaken, vertrouwen en samen de agenda van het traject maken.
series-closing = De laatste sluit het traject af
series-closing-hint = Terugblik en oogst.
series-preview = Toon alle data
series-preview-again = Toon de data opnieuw
series-plan = Plan deze sessies en nodig uit
series-plan-hint = Iedereen met een stoel krijgt één mail met alle data, en elke afspraak als bestand voor de agenda.

# De data
series-dates =
    { $count ->
        [one] { $count } sessie
       *[other] { $count } sessies
    }
series-dates-skipped =
    { $count ->
        [one] { $count } dag valt weg.
       *[other] { $count } dagen vallen weg.
    }
series-dates-hint = Vink uit wat niet past. Er is nog niets bewaard.
series-skipped = valt weg
series-clash-own = Op dat moment is er al sessie { $count } van dit netwerk. Dat mag.
series-clash-mine = Jij hebt dan ook een sessie van { $network }. Dat mag.
series-clash-others =
    { $count ->
        [one] { $count } deelnemer heeft dan een sessie van een ander netwerk.
       *[other] { $count } deelnemers hebben dan een sessie van een ander netwerk.
    }
series-elsewhere = Je hebt dan ook een andere sessie:
series-holiday-new-year = Nieuwjaar
series-holiday-easter-monday = Paasmaandag
series-holiday-labour-day = Dag van de Arbeid
series-holiday-ascension = Hemelvaart
series-holiday-whit-monday = Pinkstermaandag
series-holiday-national-day = Nationale feestdag
series-holiday-assumption = Onze-Lieve-Vrouw-Hemelvaart
series-holiday-all-saints = Allerheiligen
series-holiday-armistice = Wapenstilstand
series-holiday-christmas = Kerstmis
series-holiday-autumn = Herfstvakantie
series-holiday-winter = Kerstvakantie
series-holiday-carnival = Krokusvakantie
series-holiday-spring = Paasvakantie
series-holiday-after-ascension = Brug na Hemelvaart
series-holiday-summer = Zomervakantie

# Waarom iets niet kan
series-place-lines = Schrijf de plaats op één regel.
series-every-bad = Vul een getal in van 1 tot { $count }.
series-choice-bad = Kies iets uit de lijst.
series-ends-missing = Kies wanneer de reeks stopt: na een aantal sessies, of op een dag.
series-count-missing = Vul in hoeveel sessies het worden. Een reeks zonder einde kan niet.
series-count-bad = Vul een aantal in van 1 tot { $count }.
series-until-missing = Vul de laatste dag in. Een reeks zonder einde kan niet.
series-until-early = De laatste dag ligt voor de eerste. Kies een latere dag.
series-too-many = Zo worden het meer dan { $count } sessies. Kies een vroegere laatste dag.
series-too-far =
    { $count ->
        [one] Binnen de vijf jaar past er maar { $count } sessie. Vraag er minder, of kom vaker samen.
       *[other] Binnen de vijf jaar passen er maar { $count } sessies. Vraag er minder, of kom vaker samen.
    }
series-no-date = In die periode valt geen enkele sessie. Kies een latere laatste dag of sla minder over.
series-hour-skipped = Op een van de data bestaat dat uur niet, want de klok springt dan vooruit. Kies een ander uur.
series-expected-bad = Vul een aantal in van 1 tot 60, of laat dit leeg.
series-look-first = Kijk eerst alle data na. Bewaar ze daarna.
series-dates-differ = De data zijn veranderd sinds je ze zag. Kijk ze nog eens na en plan ze dan.
series-none-ticked = Laat minstens één dag aangevinkt.

# Wijzigen en annuleren
series-scope = Wat verandert er?
series-scope-hint = Dag, uur, duur en plaats veranderen mee. Een nieuwe titel geldt alleen voor deze sessie, tenzij er een # in staat: dan krijgen ze hem allemaal, met hun eigen nummer. Wat voorbij is, blijft zoals het was.
series-scope-cancel = Wat gaat niet door?
series-scope-cancel-hint = Wat voorbij is, blijft zoals het was.
series-scope-only = Alleen deze
series-scope-following =
    { $count ->
        [one] Deze en alle volgende: { $count } sessie
       *[other] Deze en alle volgende: { $count } sessies
    }
series-scope-all =
    { $count ->
        [one] De hele reeks: { $count } sessie
       *[other] De hele reeks: { $count } sessies
    }
series-change-hour-skipped = Voor sessie { $count } bestaat dat uur niet, want de klok springt dan vooruit. Kies een ander uur.
series-change-past = Sessie { $count } zou dan in het verleden liggen. Verschuif minder ver, of kies alleen deze.
series-change-holiday = Sessie { $count } valt dan op een dag die de reeks overslaat. Verschuif die sessie apart.

# Ritme
series-rhythm = Ritme
series-rhythm-well = loopt goed
series-rhythm-held =
    { $count ->
        [one] { $held } van { $count } sessie gehouden.
       *[other] { $held } van { $count } sessies gehouden.
    }
series-rhythm-longest =
    { $count ->
        [0] Nooit een week ertussen.
        [one] Hoogstens { $count } week ertussen.
       *[other] Hoogstens { $count } weken ertussen.
    }
series-rhythm-next-missing = Er staat geen volgende sessie gepland. Een vaste routine houdt de kring samen.
series-rhythm-long-pause =
    { $count ->
        [one] Er komt een pauze van { $count } week. Langer dan tien weken maakt een kring los.
       *[other] Er komt een pauze van { $count } weken. Langer dan tien weken maakt een kring los.
    }
series-rhythm-not-held =
    { $count ->
        [one] { $count } geplande sessie is voorbij zonder dat ze startte. Verzet of annuleer ze.
       *[other] { $count } geplande sessies zijn voorbij zonder dat ze startten. Verzet of annuleer ze.
    }
series-rhythm-plan = Plan het vervolg

# Mails
series-mail-planned-subject =
    { $count ->
        [one] { $network }: { $count } sessie gepland
       *[other] { $network }: { $count } sessies gepland
    }
series-mail-planned-title =
    { $count ->
        [one] { $count } datum om te noteren
       *[other] { $count } data om te noteren
    }
series-mail-planned-lead =
    { $count ->
        [one] { $network } plande { $count } sessie. Laat per sessie weten of je erbij bent.
       *[other] { $network } plande { $count } sessies. Laat per sessie weten of je erbij bent.
    }
series-mail-changed-subject =
    { $count ->
        [one] { $network }: { $count } sessie verandert
       *[other] { $network }: { $count } sessies veranderen
    }
series-mail-changed-title =
    { $count ->
        [one] { $count } sessie verandert
       *[other] { $count } sessies veranderen
    }
series-mail-changed-lead =
    { $count ->
        [one] Bij { $network } verandert { $count } sessie. Dit is anders:
       *[other] Bij { $network } veranderen { $count } sessies. Dit is anders:
    }
series-mail-cancelled-subject =
    { $count ->
        [one] { $network }: { $count } sessie gaat niet door
       *[other] { $network }: { $count } sessies gaan niet door
    }
series-mail-cancelled-title =
    { $count ->
        [one] { $count } sessie gaat niet door
       *[other] { $count } sessies gaan niet door
    }
series-mail-cancelled-lead =
    { $count ->
        [one] Bij { $network } gaat { $count } sessie niet door:
       *[other] Bij { $network } gaan { $count } sessies niet door:
    }
series-mail-button = Bekijk het traject
series-mail-calendar =
    { $count ->
        [one] Deze afspraak zit als uitnodiging bij de mail. Met je eigen agenda-adres staan al je sessies altijd juist in je agenda.
       *[other] Bij deze mail zit één bestand met deze { $count } afspraken: open het, en je agenda neemt ze in één keer over. Met je eigen agenda-adres hoef je niets te openen: dan staan al je sessies altijd juist in je agenda.
    }
series-mail-feed = Neem je agenda-adres
series-mail-cancelled-calendar = Staan ze nog in je agenda? Open dan de bijlagen, of verwijder ze zelf. Heb je een eigen agenda-adres, dan verdwijnen ze vanzelf.
