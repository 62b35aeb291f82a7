## Antwoorden op een uitnodiging: wie komt, wie wacht op een stoel

replies-will-you-come-to = Kom je naar sessie { $number }?
replies-why = Wil je zeggen waarom?
replies-why-hint = Het hoeft niet. Alleen je procesbegeleiders lezen het.
replies-why-save = Bewaar de reden
replies-in-line =
    { $chairs ->
        [one] De zaal is volzet: er is { $chairs } plaats. Je staat op plaats { $place } van de wachtlijst. Komt er een stoel vrij, dan hoor je het meteen.
       *[other] De zaal is volzet: er zijn { $chairs } plaatsen. Je staat op plaats { $place } van de wachtlijst. Komt er een stoel vrij, dan hoor je het meteen.
    }
replies-waits = Wachtlijst, plaats { $place }
replies-waiting = { $count } op de wachtlijst
replies-of-chairs = zaal voor { $chairs }
replies-capacity = Hoeveel deelnemers kunnen er in de zaal?
replies-capacity-hint = Laat leeg als dat niet uitmaakt. Wie te laat is, komt op een wachtlijst die vanzelf opschuift. Gasten tellen niet mee.
replies-capacity-bad = Vul een getal van 1 tot 500 in, of laat dit leeg.

## De pagina achter een link in een mail

replies-send = Verstuur mijn antwoord
replies-said-coming = Genoteerd: je komt.
replies-said-waiting = Genoteerd: je komt graag.
replies-said-online = Genoteerd: je bent er online bij.
replies-said-absent = Genoteerd: je kan niet.
replies-more = Wil je de agenda zien of iets voorstellen?
replies-to-session = Naar de sessie
replies-closed = Antwoorden kan niet meer
replies-closed-no-seat = Deze link hoort bij een stoel die er niet meer is. Vraag je procesbegeleider om een nieuwe uitnodiging.
replies-home = Naar Leerkring

## Mails

replies-i-come = Ik kom
replies-i-come-online = Ik kom online
replies-i-cannot = Ik kan niet
replies-mail-how = Je kiest, en bevestigt met één druk op de knop. Aanmelden hoeft niet.
replies-mail-anew = De sessie begint op een ander moment: wat je antwoordde, telt niet meer. Laat je opnieuw weten of je komt?
replies-mail-still = Kom je nog?
replies-mail-seat-free-subject = { $network }: er is een plaats voor je op { $day }
replies-mail-seat-free-title = Er kwam een stoel vrij
replies-mail-seat-free-lead = Er kwam een stoel vrij, en die is voor jou. Je staat niet meer op de wachtlijst.
replies-mail-seat-free-next = Kan je toch niet? Laat het weten, dan schuift de volgende op.
replies-mail-seat-lost-subject = { $network }: de zaal is kleiner op { $day }
replies-mail-seat-lost-title = Je staat op de wachtlijst
replies-mail-seat-lost-lead = De zaal werd kleiner, en wie het laatst liet weten te komen, staat nu vooraan op de wachtlijst. Jij bent daar ook bij.
replies-mail-seat-lost-next = Komt er een stoel vrij, dan hoor je het meteen.
