## De agenda-workshop van de eerste sessie

workshop-title = Agenda-workshop
workshop-lead = Iedereen stelt thema's voor en verdeelt stemmen. Het resultaat wordt het plan van jullie sessies.
workshop-open = Open de workshop
workshop-dots-each = Hoeveel stemmen heeft iedereen?
workshop-closed = De workshop is nog niet open. Je procesbegeleider opent hem tijdens de eerste sessie.
workshop-closed-lead = De workshop hoort bij de eerste sessie van een traject. Je opent hem wanneer die bezig is.
workshop-topics = Thema's
workshop-votes = Verdeel je stemmen
workshop-plan = Het plan
workshop-empty = Nog geen thema's. Stel het eerste voor.
workshop-propose = Stel een thema voor
workshop-propose-button = Stel dit thema voor
workshop-start-voting =
    { $count ->
        [one] Start het stemmen, { $count } stem per persoon
       *[other] Start het stemmen, { $count } stemmen per persoon
    }
workshop-dots =
    { $count ->
        [one] { $count } stem
       *[other] { $count } stemmen
    }
workshop-dots-left =
    { $count ->
        [0] Je { $dots } stemmen zijn verdeeld. Je kan ze nog verplaatsen.
        [one] Je hebt nog { $count } van { $dots } stemmen. Meer dan één op hetzelfde thema mag.
       *[other] Je hebt nog { $count } van { $dots } stemmen. Meer dan één op hetzelfde thema mag.
    }
workshop-dots-bad = Kies een aantal van 1 tot { $count }.
workshop-dots-number = Vul bij elk thema een aantal stemmen in, of laat het leeg.
workshop-dots-too-many = Dat zijn te veel stemmen: je hebt er { $count }.
workshop-save-dots = Bewaar mijn stemmen
workshop-voted =
    { $count ->
        [one] { $count } van { $members } stemde
       *[other] { $count } van { $members } stemden
    }
workshop-plan-hint = De meest gewenste thema's eerst, verdeeld over de sessies met de meeste vrije minuten. Pas aan wat je anders wilt.
workshop-later = Voor later
workshop-settle = Leg het plan vast
workshop-nothing = Nog vrij
workshop-rest = Wat er nog wacht, staat in de lijst voor een latere sessie.
workshop-over = De sessie is voorbij, of ging niet door, voor er een plan lag.
workshop-starts-anew = Zodra de stemming begint, verdeelt iedereen alle stemmen opnieuw: wat in de lijst voor een latere sessie al stemmen kreeg, begint op nul.
workshop-moved-on = De workshop is intussen verder. Kijk hoe hij er nu voor staat.
workshop-not-here = Een agenda-workshop hoort bij de eerste sessie van een traject.
