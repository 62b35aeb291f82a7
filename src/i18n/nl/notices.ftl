## De startpagina "Mijn leerkring"

notices-home-title = Mijn leerkring
notices-home-greeting = Dag { $name }
notices-home-lead-coming =
    { $count ->
        [0] Vandaag zit je kring samen. Dit ligt er voor je klaar.
        [1] Morgen zit je kring weer samen. Dit ligt er voor je klaar.
       *[other] Over { $count } dagen zit je kring weer samen. Dit ligt er voor je klaar.
    }
notices-home-lead-quiet = Er staat nog geen sessie gepland. Dit ligt er voor je klaar.
notices-home-lead-new = Hier vind je straks wat we van je vragen en wat er beweegt in je kring.
notices-home-new-title = Je zit nog in geen enkele kring
notices-home-new-body = Een procesbegeleider nodigt je uit per mail. Intussen kan je rondkijken in het aanbod.
notices-home-new-catalogue = Bekijk het aanbod
notices-home-new-found = Start een netwerk
notices-home-next-title = Volgende sessie
notices-home-next-none = Nog geen sessie gepland.
notices-door-inbox-title = De inbox van VDAB
notices-door-inbox-text = Alle vragen van de netwerken die op een antwoord wachten.
notices-door-inbox-do = Naar de inbox
notices-door-people-title = Mensen en rollen
notices-door-people-text = Wie zich kan aanmelden, en met welke rol.
notices-door-people-do = Naar de mensen

notices-networks-title = Mijn kringen
notices-networks-facilitator = Procesbegeleider
notices-networks-member = Deelnemer
notices-networks-cases = Cases
notices-networks-questions = Vragen aan VDAB

## Wat gevraagd wordt

notices-asks-title = Dit vragen we nu van jou
notices-asks-count =
    { $count ->
        [one] één ding
       *[other] { $count } dingen
    }
notices-asks-none = Niets. Je bent helemaal mee.
notices-asks-until = Kan nog tot { $day }.
notices-ask-sign-charter = Onderteken de afspraken van { $network }
notices-ask-sign-charter-why = Twee minuten lezen. Daarna gaan de cases voor je open.
notices-ask-sign-charter-do = Bekijken
notices-ask-say-whether-you-come = Kom je naar sessie { $number }?
notices-ask-say-whether-you-come-why = { $network } telt op je.
notices-ask-say-whether-you-come-do = Antwoorden
notices-ask-answer-picker = Wanneer kan jij? Prik je datums
notices-ask-answer-picker-why = { $network } zoekt een datum die voor iedereen past.
notices-ask-answer-picker-do = Antwoorden
notices-ask-settle-picker = Kies een datum uit de datumprikker
notices-ask-settle-picker-why = Iedereen heeft kunnen antwoorden. { $network } wacht op jouw keuze.
notices-ask-settle-picker-do = Kiezen
notices-ask-fill-in-poll = Vul de peiling van sessie { $number } in
notices-ask-fill-in-poll-why = Anoniem, enkele minuten.
notices-ask-fill-in-poll-do = Invullen
notices-ask-revise-case = Bekijk je case opnieuw
notices-ask-revise-case-why = Je procesbegeleider stelde een vraag. Pas aan en dien opnieuw in.
notices-ask-revise-case-do = Bekijken
notices-ask-tell-aftermath = Hoe liep het verder met je case?
notices-ask-tell-aftermath-why = Drie weken geleden dacht { $network } met je mee. Je antwoord opent de volgende sessie.
notices-ask-tell-aftermath-do = Vertellen
notices-ask-move-on = Ga naar de volgende stap
notices-ask-move-on-why = De dagen voor deze stap zijn om. { $network } wacht op jou.
notices-ask-move-on-do = Naar de console
notices-ask-write-along = Schrijf mee aan een case
notices-ask-write-along-why = De kring werkt er op eigen tijd aan.
notices-ask-write-along-do = Schrijf mee
notices-ask-revise-question = Herschrijf je vraag aan VDAB
notices-ask-revise-question-why = VDAB wil iets beter begrijpen.
notices-ask-revise-question-do = Herschrijven
notices-ask-plan-next = Plan de volgende sessie
notices-ask-plan-next-why = { $network } loopt, maar er staat geen volgende sessie.
notices-ask-plan-next-do = Plannen
notices-ask-fix-agenda = Leg de agenda van sessie { $number } vast
notices-ask-fix-agenda-why = { $network } weet dan wat er komt.
notices-ask-fix-agenda-do = Bekijken
notices-ask-read-cases =
    { $count ->
        [one] Lees de ingediende case
       *[other] Lees { $count } ingediende cases
    }
notices-ask-read-cases-why = { $network } wacht op je oordeel.
notices-ask-read-cases-do = Lezen
notices-ask-do-action = Je actiepunt: { $thing }
notices-ask-do-action-untold = Je hebt nog een actiepunt
notices-ask-do-action-why = Afgesproken in sessie { $number } van { $network }.
notices-ask-do-action-do = Bekijken
notices-ask-write-report = Schrijf het verslag van sessie { $number }
notices-ask-write-report-why = { $network } rekent op jou als verslaggever.
notices-ask-write-report-do = Schrijven
notices-ask-record-session = Leg het verslag van sessie { $number } vast
notices-ask-record-session-why = { $network } rondt een sessie liefst binnen de week af.
notices-ask-record-session-do = Afwerken

## Wat er nieuw is: na de naam van wie het deed, of als zin op zich

notices-news-title = Nieuw
notices-news-since = Nieuw sinds { $day }
notices-news-read-all = Alles gelezen
notices-news-unknown-moment = Deze lijst is intussen veranderd. Kijk ze opnieuw na.
notices-news-none = Er is niets nieuws. We houden je op de hoogte.
notices-news-more =
    { $count ->
        [one] Er is nog één ding meer op Leerkring.
       *[other] Er zijn nog { $count } dingen meer op Leerkring.
    }
notices-news-authority = VDAB
notices-news-series-planned =
    { $by ->
        [person] plande een reeks sessies.
       *[system] Een reeks sessies is gepland.
    }
notices-news-series-changed =
    { $by ->
        [person] wijzigde meer dan één sessie. Kijk de dagen en de plaats na.
       *[system] Meer dan één sessie is gewijzigd. Kijk de dagen en de plaats na.
    }
notices-news-series-cancelled =
    { $by ->
        [person] annuleerde meer dan één sessie.
       *[system] Meer dan één sessie gaat niet door.
    }
notices-news-session-planned =
    { $by ->
        [person] plande sessie { $number }.
       *[system] Sessie { $number } is gepland.
    }
notices-news-session-changed =
    { $by ->
        [person] wijzigde sessie { $number }. Kijk de dag en de plaats na.
       *[system] Sessie { $number } is gewijzigd. Kijk de dag en de plaats na.
    }
notices-news-session-cancelled =
    { $by ->
        [person] annuleerde sessie { $number }.
       *[system] Sessie { $number } gaat niet door.
    }
notices-news-agenda-fixed =
    { $by ->
        [person] zette de agenda van sessie { $number } klaar.
       *[system] De agenda van sessie { $number } staat klaar.
    }
notices-news-workshop-settled =
    { $by ->
        [person] legde vast wat er in de komende sessies komt.
       *[system] Het plan van de komende sessies ligt vast.
    }
notices-news-picker-discarded =
    { $by ->
        [person] stopte de datumprikker. Er komt geen datum van.
       *[system] De datumprikker is gestopt. Er komt geen datum van.
    }
notices-news-seat-free = Er kwam een stoel vrij voor sessie { $number }. Ze is voor jou.
notices-news-seat-lost = De zaal van sessie { $number } werd kleiner. Je staat nu op de wachtlijst.
notices-news-case-submitted =
    { $by ->
        [person] bracht een case in.
       *[system]
            { $count ->
                [one] Er is een case ingebracht.
               *[other] Er zijn { $count } cases ingebracht.
            }
    }
notices-news-case-accepted =
    { $by ->
        [person] nam je case aan.
       *[system] Je case is aangenomen.
    }
notices-news-case-goes-soon = De tekst van je case wordt over twee weken gewist.
notices-news-case-scheduled =
    { $by ->
        [person] zette een case op de agenda van sessie { $number }.
       *[system] Er staat een case op de agenda van sessie { $number }.
    }
notices-news-report-shared =
    { $by ->
        [person] deelde het verslag van sessie { $number }.
       *[system] Het verslag van sessie { $number } staat klaar.
    }
notices-news-report-fixed =
    { $by ->
        [person] legde het verslag van sessie { $number } vast.
       *[system] Het verslag van sessie { $number } ligt vast.
    }
notices-news-amendment-proposed =
    { $by ->
        [person] stelt een aanpassing voor bij het verslag van sessie { $number }.
       *[system] Er is een aanpassing voorgesteld bij het verslag van sessie { $number }.
    }
notices-news-amendment-answered =
    { $by ->
        [person] beantwoordde je voorstel bij het verslag van sessie { $number }.
       *[system] Je voorstel bij het verslag van sessie { $number } is beantwoord.
    }
notices-news-poll-published =
    { $by ->
        [person] deelde de resultaten van de peiling bij sessie { $number }.
       *[system] De resultaten van de peiling bij sessie { $number } zijn er.
    }
notices-news-question-asked =
    { $by ->
        [person] vroeg: { $thing }
       *[system]
            { $count ->
                [one] Er is een nieuwe vraag: { $thing }
               *[other] { $network } stelde { $count } nieuwe vragen.
            }
    }
notices-news-question-answered =
    { $by ->
        [person] beantwoordde de vraag: { $thing }
       *[system] VDAB beantwoordde de vraag: { $thing }
    }
notices-news-question-returned =
    { $by ->
        [person] gaf je een reactie op je vraag: { $thing }
       *[system] VDAB gaf je een reactie op je vraag: { $thing }
    }
notices-news-member-joined =
    { $by ->
        [person] zit mee in de kring.
       *[system]
            { $count ->
                [one] Er kwam iemand bij in de kring.
               *[other] Er kwamen { $count } mensen bij in de kring.
            }
    }
notices-news-absent-twice =
    { $by ->
        [person] was er twee sessies na elkaar niet bij.
       *[system] Iemand was er twee sessies na elkaar niet bij.
    }

## Het ritme van de samenvatting

notices-rhythm-page = Wanneer hoor je van ons?
notices-rhythm-title = Samenvatting per mail
notices-rhythm-lead = Eén mail met wat we van je vragen en wat er nieuw is. Is er niets, dan sturen we niets.
notices-rhythm-days = Op welke dagen?
notices-rhythm-day-mon = maandag
notices-rhythm-day-tue = dinsdag
notices-rhythm-day-wed = woensdag
notices-rhythm-day-thu = donderdag
notices-rhythm-day-fri = vrijdag
notices-rhythm-day-sat = zaterdag
notices-rhythm-day-sun = zondag
notices-rhythm-hour = Om hoe laat?
notices-rhythm-hour-value = { $hour }.00 uur
notices-rhythm-stop = Stuur me geen samenvatting
notices-rhythm-stop-hint = In Leerkring zelf zie je altijd alles.
notices-rhythm-save = Bewaar mijn ritme
flash-rhythm-saved = Je ritme is bewaard.
notices-rhythm-next = Je volgende samenvatting komt op
notices-rhythm-stopped = Je krijgt nu geen samenvatting.
notices-rhythm-no-day = Kies minstens één dag, of vraag geen samenvatting.
notices-rhythm-unknown-day = Die dag kennen we niet. Kies er een uit de lijst.
notices-rhythm-unknown-hour = Dat uur kennen we niet. Kies er een uit de lijst.
notices-rhythm-back = Terug naar je instellingen

## De samenvatting zelf

notices-digest-subject =
    { $asks ->
        [0] Dit bewoog er in je kring
        [one] Eén ding voor jou, en wat er bewoog in je kring
       *[other] { $asks } dingen voor jou, en wat er bewoog in je kring
    }
notices-digest-greeting = Dag { $name }, dit bewoog er in je kring
notices-digest-next = Volgende sessie
notices-digest-next-open = Bekijk de agenda
notices-digest-next-coming = Je komt.
notices-digest-next-online = Je komt online.
notices-digest-next-absent = Je kan er niet bij zijn.
notices-digest-next-waiting = Je staat op de wachtlijst voor een stoel.
notices-digest-next-unanswered = Je zei nog niet of je komt.
notices-digest-asks = Dit vragen we van jou
notices-digest-news = Nieuw
notices-digest-home = Naar mijn leerkring
notices-digest-why = Je krijgt deze mail op { $days } om { $hour }.00 uur.
notices-digest-and = { $first } en { $last }
notices-digest-change = Pas aan
notices-digest-stop = Stop deze samenvatting

## Stoppen met één klik

notices-stop-title = Wil je de samenvatting stoppen?
notices-stop-lead = Je krijgt dan geen samenvatting meer per mail. Uitnodigingen en wijzigingen van sessies krijg je nog wel.
notices-stop-button = Stop de samenvatting
notices-stop-done-title = De samenvatting is gestopt
notices-stop-done-lead = Je krijgt ze niet meer per mail. Wil je ze toch weer, kies dan een ritme in je instellingen.
notices-stop-done-settings = Naar mijn instellingen
