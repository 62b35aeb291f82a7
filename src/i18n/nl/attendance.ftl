# Aanwezigheid: aanduiden, code, handtekening, lijst, engagement

attendance-title = Aanwezigheid
attendance-lead = Duid in één keer aan wie er was. Wie er was, tekent.
attendance-open = Aanwezigheid en handtekeningen
attendance-list-open = Aanwezigheidslijst

attendance-mark-present = aanwezig
attendance-mark-late = te laat
attendance-mark-left-early = vroeger weg
attendance-mark-excused = verontschuldigd
attendance-mark-absent = afwezig
attendance-part-facilitator = procesbegeleider
attendance-part-member = deelnemer
attendance-part-guest = gast
attendance-said-coming = zei te komen
attendance-said-online = zei online te komen
attendance-said-absent = zei niet te komen
attendance-said-nothing = antwoordde niet

## Aanduiden

attendance-mark-title = Wie was er?
attendance-mark-hint = Wie liet weten niet te komen, staat al als verontschuldigd. Wie de code intikt, staat vanzelf aangeduid.
attendance-mark-of = Aanwezigheid van { $name }
attendance-reason = Waarom pas je iets aan?
attendance-reason-hint = Mag leeg blijven. De reden staat bij de wijziging, voor de procesbegeleiders.
attendance-save = Bewaar de aanwezigheid
attendance-clash-with = { $who } duidde intussen { $mark } aan, op { $at }. Bewaar opnieuw als jouw keuze moet blijven.
attendance-corrections = Wat er veranderde
attendance-corrected = { $name } was { $from }, nu { $to }, door { $who }, { $at }.
attendance-closed-note = Deze sessie is afgesloten. De aanwezigheid verandert niet meer.
attendance-not-yet-note = Je duidt aan wie er is zodra de sessie begint.
attendance-none-marked = niet aangeduid

attendance-mark-unknown = Kies een van de mogelijkheden.
attendance-closed = De sessie is afgesloten. De aanwezigheid verandert niet meer.
attendance-not-yet = De sessie is nog niet begonnen.
attendance-person-gone = Iemand op de lijst heeft geen stoel meer. Open de pagina opnieuw.
attendance-clash =
    { $count ->
        [one] Intussen werd één persoon anders aangeduid. Er is nog niets bewaard. Kijk het hieronder na.
       *[other] Intussen werden { $count } mensen anders aangeduid. Er is nog niets bewaard. Kijk het hieronder na.
    }

## Tellen

attendance-marked-of = { $marked } van { $of } aangeduid
attendance-signed-of = { $signed } van { $there } tekenden
attendance-settled = Iedereen is aangeduid, en wie er was, tekende.
attendance-arrived = Meldden zich met de code:
attendance-unsigned = Nog te tekenen
attendance-let-sign = Laat tekenen
attendance-let-sign-of = Laat { $name } tekenen

## De code

attendance-code-title = Code van de zaal
attendance-code-hint = Lees de code voor of toon ze. Wie ze intikt op de pagina van de sessie, staat als aanwezig.
attendance-code-renew = Maak een nieuwe code
attendance-code-make = Maak een code
attendance-code-ask = Ben je er?
attendance-code-field = Code van de zaal
attendance-code-field-hint = Zes cijfers, die je procesbegeleider toont.
attendance-code-enter = Ik ben er
attendance-code-shape = Vul de zes cijfers van de code in.
attendance-code-wrong =
    { $count ->
        [0] Die code klopt niet. Vraag je procesbegeleider om je aan te duiden.
        [one] Die code klopt niet. Je kan nog één keer proberen.
       *[other] Die code klopt niet. Je kan nog { $count } keer proberen.
    }
attendance-code-spent = Je probeerde tien keer een verkeerde code. Vraag je procesbegeleider om je aan te duiden.
attendance-code-closed = De code geldt alleen tijdens de sessie.

## Tekenen

attendance-mine-title = Jouw aanwezigheid
attendance-mine-mark = Je staat aangeduid als { $mark }.
attendance-mine-waits = Je staat nog niet aangeduid. Je procesbegeleider kan dat doen.
attendance-sign-title = Teken voor deze sessie
attendance-sign-field = Je voornaam en naam
attendance-sign-field-hint = Je naam en het uur komen op de aanwezigheidslijst.
attendance-sign = Ik teken
attendance-signed = Getekend door { $name }, { $at }.
attendance-signed-here = Getekend op het toestel van de procesbegeleider.
attendance-signature-too-short = Vul je voornaam en je naam in.
attendance-sign-not-there = Tekenen kan wie als aanwezig staat aangeduid.
attendance-witness-title = Teken, { $name }
attendance-witness-lead = Geef dit toestel aan { $name }. We noteren dat de handtekening hier gezet is.
attendance-back = Terug naar de aanwezigheid

## De lijst

attendance-list-title = Aanwezigheidslijst
attendance-list-training = Opleiding
attendance-list-date = Datum
attendance-list-hours = Uren
attendance-list-number-of-hours = Aantal uren
attendance-list-length = { $hours } uur
attendance-list-place = Plaats
attendance-list-name = Naam
attendance-list-enterprise = Onderneming
attendance-list-centre = Onderneming
attendance-list-number = Ondernemingsnummer
attendance-list-signature = Handtekening
attendance-list-signed-at = Getekend op
attendance-list-remark = Opmerking
attendance-list-witnessed = op het toestel van de procesbegeleider
attendance-list-nobody = Er staat nog niemand op deze lijst.
attendance-list-print = Druk af
attendance-list-pdf = PDF
attendance-list-xlsx = Excel
attendance-list-page = Pagina { $number } van { $of }
attendance-list-file = aanwezigheidslijst

## Engagement

attendance-engagement-title = Aanwezigheid over het traject
attendance-engagement-mine = Je engageert je voor het hele traject. Hier staat wanneer je er was.
attendance-engagement-all = In de volgorde van het alfabet. Alleen procesbegeleiders zien dit.
attendance-engagement-open = Aanwezigheid over het traject
attendance-times = { $there } van { $of } { $of ->
        [one] sessie
       *[other] sessies
    }
attendance-times-none = Nog geen sessie
attendance-twice = Twee keer na elkaar afwezig
attendance-beforehand = vooraf gemeld
attendance-not-beforehand = niet vooraf gemeld
attendance-in-session = Sessie { $number }
attendance-always-there = Altijd aanwezig.
