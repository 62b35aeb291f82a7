## Geven en nemen

balance-title = Geven en nemen
balance-lead = Een kring leeft wanneer iedereen iets brengt. Dit is geen wedstrijd: niemand wordt gerangschikt.
balance-mine = Wat jij bracht
balance-mine-case = { $count ->
    [0] Je bracht nog geen case in.
    [one] Je bracht één case in.
   *[other] Je bracht { $count } cases in.
 }
balance-mine-talk = { $count ->
    [0] Je gaf nog geen toelichting.
    [one] Je gaf één toelichting.
   *[other] Je gaf { $count } toelichtingen.
 }
balance-mine-report = { $count ->
    [0] Je schreef nog geen verslag.
    [one] Je schreef één verslag.
   *[other] Je schreef { $count } verslagen.
 }
balance-mine-advice = { $count ->
    [0] Je dacht nog niet mee over een case van een ander.
    [one] Je dacht één keer mee over een case van een ander.
   *[other] Je dacht { $count } keer mee over een case van een ander.
 }
balance-mine-question = { $count ->
    [0] Je stelde VDAB nog geen vraag.
    [one] Je stelde VDAB één vraag, iedereen leest het antwoord.
   *[other] Je stelde VDAB { $count } vragen, iedereen leest de antwoorden.
 }
balance-mine-follow_up = { $count ->
    [0] Je vertelde nog niet hoe het met een case verder liep.
    [one] Je vertelde één keer hoe het met een case verder liep.
   *[other] Je vertelde { $count } keer hoe het met een case verder liep.
 }
balance-gift-case = Cases
balance-gift-talk = Toelichtingen
balance-gift-report = Verslagen
balance-gift-advice = Meedenken
balance-gift-question = Vragen aan VDAB
balance-gift-follow_up = Verteld hoe het verder liep
balance-person = Deelnemer
balance-next = Wie je nu kan vragen
balance-ask-case = Vraag { $name } om een case
balance-why-case = { $count ->
    [0] { $name } bracht nog geen case in.
    [one] Niemand bracht minder cases in: { $name } één.
   *[other] Niemand bracht minder cases in: { $name } { $count }.
 }
balance-ask-talk = Vraag { $name } om een toelichting
balance-why-talk = { $count ->
    [0] { $name } gaf nog geen toelichting.
    [one] Niemand gaf minder toelichtingen: { $name } één.
   *[other] Niemand gaf minder toelichtingen: { $name } { $count }.
 }
balance-ask-report = Vraag { $name } om het verslag
balance-why-report = { $count ->
    [0] { $name } schreef nog geen verslag.
    [one] Niemand schreef minder verslagen: { $name } één.
   *[other] Niemand schreef minder verslagen: { $name } { $count }.
 }
balance-spread = Hoe het verdeeld is
balance-share = Een derde van de kring bracht { $count } % van alles samen.
balance-nothing = Er is nog niets te tellen. Na de eerste sessies zie je hier hoe het verdeeld is.
balance-weights = Wat weegt hoeveel
balance-weights-text = Zo telt jullie kring. De gewichten dienen alleen om te zien of het in evenwicht is.
balance-weights-change = Wijzig de gewichten
balance-weights-save = Bewaar de gewichten
balance-weight-bad = Kies een gewicht van 0 tot { $count }.
