## De omlijsting van elke pagina

web-skip = Naar de inhoud
web-nav = Hoofdnavigatie
web-news =
    { $count ->
        [0] Geen nieuwe meldingen
        [one] { $count } nieuwe melding
       *[other] { $count } nieuwe meldingen
    }
web-menu-of = Menu van { $name }
web-settings = Instellingen
web-rhythm = Wat je per mail krijgt
web-sign-in = Aanmelden
web-sign-out = Afmelden
web-motto = Leerkring. Kwaliteit creëer je samen.
web-language = Taal
web-theme = Weergave
web-theme-auto = Automatisch
web-theme-light = Licht
web-theme-dark = Donker
web-nav-home = Mijn leerkring
web-nav-questions = VDAB-vragen
web-nav-catalogue = Aanbod
web-nav-inbox = Vragen van netwerken
web-nav-people = Mensen

## Verbinding

web-offline = Verbinding verbroken, we proberen opnieuw. Wat je typt blijft bewaard.
web-offline-retry = Nu proberen
web-lost = Versturen lukte niet. Je tekst staat er nog. Probeer het zo opnieuw.
web-close = Sluit

## Formulieren

web-problems =
    { $count ->
        [one] Nog één ding
       *[other] Nog { $count } dingen
    }
form-field-doubled = Dit veld kwam twee keer mee. Vul het één keer in.
form-field-unknown = Er kwam een veld mee dat hier niet hoort. Verstuur het formulier van deze pagina.

## Foutpagina's

web-error-code = Foutcode { $code }
web-error-action-home = Naar mijn leerkring
web-error-action-catalogue = Naar het aanbod
web-error-action-back = Ga terug
web-error-action-retry = Probeer opnieuw
web-error-sign-in = Meld je eerst aan
web-error-sign-in-text = Daarna kom je hier meteen terug.
flash-form-again = Je meldde je intussen opnieuw aan, dus we deden nog niets. Kijk na wat je typte, en verstuur het opnieuw.
web-error-forged = Deze pagina stond te lang open
web-error-forged-text = Voor de zekerheid deden we niets. Ga terug en verstuur het opnieuw.
web-error-not-found = Hier zit niemand
web-error-not-found-text = Deze pagina bestaat niet, is verhuisd of is alleen voor wie in de kring zit.
web-error-method = Zo werkt deze pagina niet
web-error-method-text = Dit adres is er wel, maar niet voor wat je browser ermee wou doen. Ga terug en gebruik de knoppen op de pagina.
web-error-query = Dit adres klopt niet helemaal
web-error-query-text = Er staat iets na het vraagteken dat we niet kunnen lezen, of iets staat er twee keer. Ga terug en kies opnieuw.
web-error-moved-on = Iemand was je voor
web-error-too-large = Dat is te veel tekst
web-error-too-large-text = Zoveel kunnen we in één keer niet aannemen. Maak je tekst korter en probeer opnieuw.
web-error-not-a-form = Dat konden we niet lezen
web-error-not-a-form-text = We verwachtten een gewoon formulier. Ga terug en verstuur het van de pagina zelf.
web-error-refused = Dat kan nu niet
web-error-invalid-text = Er klopt iets niet aan wat je verstuurde. Ga terug en kijk het na.
web-error-broken = Even van onze stoel gevallen
web-error-broken-text = Er ging iets mis bij ons. We kregen een seintje en kijken het na. Wat je al bewaarde, is veilig.

## De rondleiding

web-demo = Rondleiding
web-demo-as = Kijk als
web-demo-facilitator = Procesbegeleider
web-demo-coach = Deelnemer
web-demo-vdab = VDAB
web-demo-admin = Beheerder
web-demo-visitor = Bezoeker
web-demo-post = Verstuurde mails
