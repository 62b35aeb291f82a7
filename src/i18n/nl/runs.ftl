# De kamer: een methode op ieders scherm
runs-step-of = { $method }, stap { $number } van { $count }
runs-round = ronde { $number }
runs-step-said = Stap { $number }: { $name }
runs-circle =
    { $count ->
        [0] Nog niemand in de kring.
        [one] Eén mens in de kring.
       *[other] { $count } mensen in de kring.
    }
runs-speaks-now = { $name } is aan het woord.
runs-speaks-next = Daarna { $name }.
runs-your-turn = Jij bent aan het woord.
runs-paused = De klok staat stil.
runs-hushed = Je luistert nu alleen. Wat de groep zegt, hoef je niet te beantwoorden. Straks ben jij weer aan het woord.
runs-hidden =
    { $count ->
        [0] Nog niemand gaf een kaart af.
        [one] Eén kaart ligt klaar. Ze wordt zichtbaar wanneer jullie ze samen tonen.
       *[other] { $count } kaarten liggen klaar. Ze worden zichtbaar wanneer jullie ze samen tonen.
    }
runs-table = Op tafel
runs-nameless = Zonder naam
runs-unreadable = Dit kaartje kan niet gelezen worden.
runs-rate = Wat doet dit met jou?
runs-warm = Warm
runs-lukewarm = Lauw
runs-cold = Koud
runs-helps = Dit helpt mij
runs-chosen = gekozen
runs-sent = Afgegeven
runs-send = Geef af
runs-note = Bewaar je notitie
runs-noted = Bewaard
runs-send-again = Vervang je kaart
runs-sees-at-once = Iedereen in de kring ziet dit zodra je het afgeeft.
runs-sees-together = Niemand ziet dit tot alle kaarten samen getoond worden.
runs-sees-nameless = Niemand ziet dit tot alle kaarten samen getoond worden. Dan verdwijnt je naam, ook bij ons.
runs-sees-kept = Alleen jij ziet dit.
runs-late = Deze stap is intussen zonder namen onthuld: wat je nog typte, blijft hier staan en gaat nergens heen. Neem mee wat je wil bewaren.
runs-not-asked = Deze stap vraagt dat niet.
runs-is-timekeeper = Jij bewaakt de tijd.
runs-is-note-taker = Jij noteert wat de kring bewaart.
runs-card-closed = Voor deze stap kan je geen kaart meer afgeven.
runs-pass = Ik pas
runs-outline = Alle stappen
runs-steps = Stappen
runs-to-room = Naar de kamer
runs-to-console = Naar de console
runs-to-screen = Groot scherm
runs-to-harvest = Naar de oogst
runs-sound = Zacht signaal
runs-colour = Kleur aan het einde
runs-console = Console
runs-console-tab = Console: { $method }
runs-console-held = Iemand anders bedient de console. Je kan ze overnemen; er gaat niets verloren.
runs-take-console = Neem de console over
runs-controls = Bediening
runs-back = Vorige stap
runs-pause = Pauzeer
runs-resume = Hervat
runs-minute = 1 minuut
runs-reveal = Toon alle kaarten
runs-turn-to = Volgende: { $name }
runs-turn-done = Iedereen is geweest
runs-next = Naar:
runs-end = Rond af
runs-end-early = Vroeger stoppen
runs-end-early-text = De methode stopt hier. Wat geschreven is, blijft bewaard.
runs-silent = Nog niet aan bod
runs-silent-hint = Wie in deze stap nog niets zei of schreef.
runs-cast = Wie doet wat
runs-assign = Bewaar de rollen
runs-nobody = Niemand
runs-part-leader = Console
runs-part-presenter = Inbrenger
runs-part-observer = Observator
runs-part-timekeeper = Tijdbewaker
runs-part-note-taker = Verslaggever
runs-cast-wrong = Elke rol is voor één iemand van de kring. Kies een andere verdeling.
runs-over-title = De methode is afgerond.
runs-over-text = Bewaar samen wat jullie meenemen.
runs-over-cards = Je kaarten kan je nog aanvullen tot het verslag vastligt.
runs-over = Deze methode is al afgerond.
runs-went-on = Iemand was je voor. Kijk hoe het nu staat.
runs-form-bad = Dit formulier klopt niet meer. Laad de pagina opnieuw.
runs-harvest = Oogst
runs-insight = Wat neem je mee?
runs-insight-hint = Zonder klantgegevens. De kring leest dit mee.
runs-insight-of = Wat { $name } meeneemt
runs-next-step = Eerste stap
runs-next-step-hint = Wat doe je, en wanneer?
runs-thanks = Een dankwoord
runs-thanks-hint = Wat wil je de kring zeggen? Mag leeg blijven.
runs-thanks-of = { $name } bedankt de kring:
runs-conclude = Bewaar
runs-kept = Wat de kring onthoudt
runs-kept-none = Nog geen leerpunten bewaard.
runs-point = Een leerpunt voor de kring
runs-point-hint = In één zin, te begrijpen zonder de case.
runs-keep = Bewaar dit leerpunt
runs-let-go = Haal weg
flash-point-let-go = Het leerpunt is weg.
flash-card-taken-back = Je kaart is ingetrokken.
runs-new = Werk met een methode
runs-new-lead =
    { $minutes ->
        [one] Op de agenda staat hiervoor 1 minuut.
       *[other] Op de agenda staan hiervoor { $minutes } minuten.
    }
runs-aim = Wat wil de inbrenger bereiken?
runs-propose = Stel methodes voor
runs-method = Methode
runs-method-missing = Kies een methode.
runs-proposed-none = Geen enkele methode past bij jullie groep en tijd. Kies er zelf een, of geef het punt meer minuten.
runs-all-methods = Alle methodes
runs-size = { $minutes } minuten, { $smallest } tot { $largest } mensen
runs-begin = Begin
runs-not-now = Nu niet
runs-presenter-wrong = Kies een inbrenger uit de kring.
runs-session-not-on = Start eerst de sessie. Dan kan de methode beginnen.
runs-days-late = Over enkele dagen werken kan alleen voor de sessie begint. Nu begint een methode meteen.
runs-another-under-way = Er loopt al een methode in deze sessie. Rond die eerst af.
runs-under-way = Er loopt een methode
runs-enter = Ga naar de kamer
runs-leave = Terug naar de sessie
runs-learned = Wat we leerden
runs-learned-lead = Leerpunten die { $network } samen bewaarde of in verslagen noteerde, zonder de cases.
runs-learned-none = Hier komen de leerpunten die jullie na een methode bewaren.
runs-learned-not-found = Geen leerpunt gevonden met die woorden.
runs-learned-reported = uit een verslag
runs-search = Zoek

# Omdraaien
runs-turning-ask = Mag de kring over je case praten terwijl jij luistert?
runs-turning-text = Je draait je om en luistert. Online gaan je camera en microfoon uit. Je mag je op elk moment terugdraaien.
runs-turning-yes = Ja, ik draai me om
runs-turning-no = Ik blijf liever in de kring
runs-turn-back = Ik draai me terug
runs-turning-waits = De inbrenger zegt op het eigen scherm of die zich omdraait. Daarna kan de stap beginnen.
runs-turning-agreed = De inbrenger vindt het goed en draait zich om.
runs-turning-back = De inbrenger blijft in de kring zitten.
runs-consent-first = Wacht op de inbrenger: die zegt eerst op het eigen scherm of die zich omdraait.
runs-console-first = Wie de console bedient, kan zich niet omdraaien. Geef de console eerst aan een andere procesbegeleider.
runs-authority = In deze kring zit iemand die leiding geeft aan de inbrenger. Dan draait niemand zich om: kies een andere methode.

# Vragen in de rij
runs-answer = Beantwoord
runs-answered = beantwoord

# Over enkele dagen
runs-days = Hoeveel dagen blijft elke stap open?
runs-days-hint = Tussen 1 en 14. Iedereen schrijft wanneer het past, jij gaat verder naar de volgende stap.
runs-days-how = De sessie is er nog niet. Een methode die dat toelaat, kan ook over enkele dagen lopen, ieder op eigen tijd.
runs-days-bad = Kies 1 tot { $count } dagen.
runs-days-left =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
runs-until = Tot
runs-method-together = Deze methode werkt alleen samen in een sessie. Kies een methode die over dagen kan lopen.
runs-wished = Hier werkt de inbrenger graag mee
