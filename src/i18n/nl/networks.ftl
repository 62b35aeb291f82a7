## Het aanbod

networks-catalogue-title = Lerende netwerken loopbaanbegeleiding
networks-hero-title = Er staat een stoel voor je klaar
networks-hero-lead = In een lerend netwerk loopbaanbegeleiding zit je een reeks sessies samen met collega-coaches. Je legt cases op tafel, deelt wat werkt en krijgt antwoord van VDAB.
networks-hero-ring = Twaalf stoelen in een kring, één ervan is voor jou
networks-hero-look = Bekijk de netwerken
networks-hero-found = Begin een netwerk
networks-hero-how = Zo werkt het
networks-list-title = Netwerken in Vlaanderen en Brussel
networks-list-count =
    { $count ->
        [0] Nog geen netwerken
        [one] { $count } netwerk
       *[other] { $count } netwerken
    }
networks-filter-label = Netwerken filteren
networks-filter-region = Streek
networks-filter-all = Alle streken
networks-filter-show = Toon
networks-filter-clear = Toon alle streken
networks-none-title = Nog geen netwerk in deze streek
networks-none-text = Kies een andere streek, of kijk binnenkort nog eens.
networks-none-yet-title = Hier komen de netwerken
networks-none-yet-text = Zodra VDAB een netwerk bekendmaakt, vind je het op deze pagina.
networks-page-earlier = Vorige netwerken
networks-page-later = Volgende netwerken
networks-pages-label = Bladeren door de netwerken
networks-card-starts = Start { $day }
networks-card-soon = Startdatum volgt
networks-card-runs = Loopt, sessie { $number } van { $of }
networks-card-over = Loopt, alle sessies zijn geweest
networks-free =
    { $count ->
        [0] Volzet
        [one] { $count } plaats vrij
       *[other] { $count } plaatsen vrij
    }
networks-seats-taken = { $taken } van { $seats } stoelen bezet
networks-led-by = Procesbegeleiders
networks-how-title = Zo verloopt een traject
networks-how-1-title = Uitnodiging
networks-how-1-text = Eén keer, voor het hele traject. De kring telt op jou.
networks-how-2-title = Eerste samenkomst
networks-how-2-text = Kennismaken, afspraken maken en samen de agenda bepalen.
networks-how-3-title = Vaste rubrieken
networks-how-3-text = Check-in, vragen aan VDAB, intervisie en een toelichting.
networks-how-4-title = Vrije ruimte
networks-how-4-text = Jouw case, jouw idee, jouw vraag. Geven en nemen in evenwicht.
networks-how-5-title = Zijn we goed bezig?
networks-how-5-text = We kijken geregeld samen terug, anoniem en kort.
networks-trust-title = Concurrenten? Collega’s.
networks-trust-text = Coaches uit dezelfde streek rond één tafel: dat vraagt vertrouwen. Daarom begint elk netwerk met een afsprakenkader over wat binnen de kring blijft, en bewaken ervaren procesbegeleiders de openheid.
networks-lead-title = Zelf een kring begeleiden?
networks-lead-text = Ben je vertrouwd met intervisie en ervaren in loopbaanbegeleiding? VDAB maakt je netwerk bekend en beantwoordt vragen tijdens je sessies.

networks-region-antwerpen = Antwerpen
networks-region-brussel = Brussel
networks-region-limburg = Limburg
networks-region-oost-vlaanderen = Oost-Vlaanderen
networks-region-vlaams-brabant = Vlaams-Brabant
networks-region-west-vlaanderen = West-Vlaanderen
networks-region-vlaanderen = Heel Vlaanderen
networks-region-unknown = Kies een streek uit de lijst.

networks-public-about = Waarover het gaat
networks-public-sessions = De sessies
networks-public-no-sessions = De data komen eraan.
networks-public-charter = Wat we van elkaar verwachten
networks-public-charter-hint = Het afsprakenkader waarmee elk netwerk begint.
networks-public-join = Meedoen?
networks-public-join-text = De procesbegeleiders nodigen coaches zelf uit. Ken je een van hen, laat dan weten dat je interesse hebt.
networks-public-enter = Naar je netwerk
networks-breadcrumb = Kruimelpad
networks-catalogue = Aanbod

## Een netwerk beginnen

networks-new-title = Begin een netwerk
networks-new-lead = Geef je kring een naam en een streek. Daarna nodig je coaches uit en plan je de eerste sessie.
networks-new-name = Naam van het netwerk
networks-new-name-hint = Kort en herkenbaar, zoals “Kring Hasselt”.
networks-new-region = Waar komen jullie samen?
networks-new-region-choose = Kies een streek
networks-new-about = Waarover gaat het?
networks-new-about-hint = Een of twee zinnen. Coaches lezen dit in het aanbod.
networks-new-seats = Hoeveel stoelen?
networks-new-seats-hint = Procesbegeleiders tellen mee. Met acht tot twaalf komt iedereen aan de beurt.
networks-new-charter = Je netwerk begint met het afsprakenkader
networks-new-charter-text = Dertien afspraken over vertrouwen, van “wat hier gezegd wordt, blijft hier” tot “ook na de kring blijft dit gelden”. Jij tekent als eerste.
networks-new-charter-read = Lees de dertien afspraken
networks-new-save = Begin dit netwerk
networks-seats-bounds = Kies een aantal van 3 tot 24.
networks-name-missing = Geef je netwerk een naam.
networks-about-missing = Vertel in een zin waarover het gaat.

## De pagina van een netwerk

networks-tabs-label = Onderdelen van { $network }
networks-tab-overview = Overzicht
networks-tab-cases = Cases
networks-tab-questions = VDAB-vragen
networks-tab-charter = Afspraken
networks-tab-invite = Uitnodigen
networks-state-draft = In voorbereiding
networks-state-published = In het aanbod
networks-state-enrolment_open = Inschrijven kan
networks-state-enrolment_closed = Inschrijven gesloten
networks-state-running = Loopt
networks-state-suspended = Onderbroken
networks-state-closing = Wordt afgerond
networks-state-closed = Afgerond
networks-state-archived = Gearchiveerd
networks-state-cancelled = Gaat niet door
networks-case-new = Breng een case in
networks-question-new = Vraag het aan VDAB
networks-invite-new = Nodig coaches uit
networks-session-new = Plan een sessie
networks-session-first = Plan de eerste sessie
networks-session-prepare = Sessie { $number } voorbereiden
networks-ring-label = De kring: { $taken } van { $seats } stoelen bezet
networks-ring-session = Sessie { $number }
networks-ring-of = van { $of }, { $day }
networks-ring-seats = { $taken } van { $seats }
networks-ring-seats-meta = stoelen bezet
networks-next-none = Er staat nog geen sessie gepland.
networks-next-none-member = Zodra je procesbegeleider een datum kiest, vind je ze hier.
networks-next-none-facilitator = Kies een dag, dan krijgt iedereen de uitnodiging in de agenda.
networks-path-title = Ons traject
networks-path-done = Sessie { $number }, voorbij:
networks-path-coming = Sessie { $number }:
networks-path-next = volgende
networks-path-cancelled = gaat niet door
networks-asks-title = Jij bent aan zet
networks-asks-none = Niets te doen. Tot de volgende sessie.
networks-news-title = Wat er beweegt
networks-news-none = Nog niets nieuws in deze kring.
networks-sign-ask = Teken het afsprakenkader
networks-invite-ask = Nodig coaches uit
networks-invite-ask-meta =
    { $count ->
        [one] Er is nog { $count } stoel vrij.
       *[other] Er zijn nog { $count } stoelen vrij.
    }
networks-publish-title = In het aanbod
networks-publish-text = Wil je dat iedereen je netwerk vindt, vraag dan aan VDAB om het bekend te maken. Data en plaats van je sessies moeten dan vastliggen.
networks-publish-ask = Vraag VDAB om bekendmaking
networks-publish-asked = Gevraagd op { $day }. VDAB kijkt het na.
networks-publish-requests = Vragen om bekendmaking
networks-publish-requests-none = Geen vragen om bekendmaking.
networks-publish-requested-by = { $region }, gevraagd op { $day }
networks-publish-lacks = Nog niet klaar
networks-publish-now = Maak bekend
networks-publication-needs-sessions = Plan eerst minstens één sessie, met dag en uur.
networks-publication-needs-places = Geef elke sessie een plaats of een link.
networks-publication-needs-facilitator = Dit netwerk heeft nog geen procesbegeleider.
networks-publication-needs-charter = Dit netwerk heeft nog geen afsprakenkader.
networks-publication-not-asked = De procesbegeleider vroeg nog geen bekendmaking.

## Leden

networks-members-title = Leden
networks-member-you = jij
networks-member-facilitator = Procesbegeleider
networks-member-no-centre = Centrum nog niet ingevuld
networks-member-invited = Uitgenodigd, tekent nog
networks-member-paused = Even weg
networks-member-more = Meer over { $name }
networks-member-removal = Laat { $name } gaan
networks-member-removal-text = De toegang stopt meteen. Wie uit een lopend netwerk gaat, kan je niet opnieuw uitnodigen.
networks-member-reason = Reden
networks-member-reason-hint = Alleen procesbegeleiders lezen dit.
networks-member-remove = Neem de stoel weg
networks-leave-title = Uit de kring stappen
networks-leave-text = Je stoel komt vrij en je toegang stopt meteen. Wat je hier hoorde, blijft ook daarna binnen de kring.
networks-leave-reason = Waarom stap je eruit?
networks-leave-confirm = Verlaat dit netwerk
networks-hint-few-centres = De kring telt minder dan drie centra. Met meer centra leer je breder van elkaar.
networks-hint-one-centre-weighs = Meer dan een derde komt uit hetzelfde centrum. Dat kan openheid moeilijker maken.
networks-reason-missing = Vertel kort waarom.
networks-last-facilitator = Jij bent de enige procesbegeleider. Een kring heeft er minstens één nodig.

## Uitnodigen

networks-invite-title = Nodig coaches uit
networks-invite-lead =
    { $count ->
        [0] Alle stoelen van { $network } zijn bezet.
        [one] { $network } heeft nog { $count } stoel vrij.
       *[other] { $network } heeft nog { $count } stoelen vrij.
    }
networks-invite-people = Wie nodig je uit?
networks-invite-people-hint = Eén e-mailadres per regel. Een naam mag ervoor: Ann Peeters <ann@centrum.be>.
networks-invite-note = Iedereen krijgt een mail met een link naar het afsprakenkader. Wie al uitgenodigd is, krijgt ze gewoon opnieuw.
networks-invite-send = Verstuur de uitnodigingen
networks-invite-bad-title = Pas dit nog aan
networks-invite-bad-line = Regel { $number }: { $text }
networks-invite-problem =
    { $count ->
        [one] Eén regel klopt nog niet. We hebben nog niemand uitgenodigd.
       *[other] { $count } regels kloppen nog niet. We hebben nog niemand uitgenodigd.
    }
networks-invite-no-address = Hier staat geen volledig e-mailadres.
networks-invite-too-many =
    { $count ->
        [one] Nodig hoogstens { $count } iemand tegelijk uit.
       *[other] Nodig hoogstens { $count } mensen tegelijk uit.
    }
networks-invite-officer = Een VDAB-medewerker kan geen lid zijn van een netwerk.
networks-invite-ended = Deze persoon zat al in de kring en ging weg. Opnieuw uitnodigen kan niet.
networks-invite-waiting-title = Wacht op een handtekening
networks-invite-waiting-none = Iedereen die je uitnodigde, heeft getekend.
networks-invite-waiting-since = Uitgenodigd op { $day }
networks-no-free-seat = Er zijn niet genoeg vrije stoelen voor al deze mensen.

## Afspraken

networks-charter-title = Onze afspraken
networks-charter-lead = Dit beloven we elkaar in { $network }.
networks-charter-version = Versie { $number }, van kracht sinds { $day }
networks-charter-other = Read this in English
networks-charter-signed = Jij tekende op { $day } als { $name }.
networks-charter-count = { $signed } van { $of } tekenden
networks-charter-waits = Wacht op jou
networks-charter-read = Lees alle afspraken
networks-charter-sign-title = Teken en neem je stoel in
networks-charter-sign-name = Je voornaam en naam
networks-charter-sign-name-hint = Dit is je handtekening. We bewaren ze met dag en uur, bij deze versie van de tekst.
networks-charter-centre = Je loopbaancentrum
networks-charter-centre-hint = De kring ziet wie van waar komt. Zelfstandig? Vul dan je eigen praktijk in.
networks-charter-commitment = Ik houd me aan deze afspraken en kom naar alle sessies.
networks-charter-commitment-meta = Eén keer missen kan, laat het dan op tijd weten.
networks-charter-sign = Ik teken
networks-signature-too-short = Typ je voornaam en je naam voluit.
networks-commitment-missing = Vink aan dat je je aan de afspraken houdt.
networks-charter-not-signed = Teken eerst het afsprakenkader.
networks-charter-changed = De tekst is ondertussen veranderd. Lees de nieuwe versie en teken die.
networks-charter-moved-on = Deze versie van de afspraken is al verder. Laad de pagina opnieuw.

## Toestanden

networks-moved-on = Dit netwerk is ondertussen verder. Laad de pagina opnieuw.
networks-membership-moved-on = Deze stoel is ondertussen van plaats veranderd. Laad de pagina opnieuw.
networks-too-few-members =
    { $count ->
        [one] Een kring heeft minstens { $count } lid nodig.
       *[other] Een kring heeft minstens { $count } leden nodig.
    }
networks-sessions-unfinished = Er zijn nog sessies die niet afgerond zijn.
networks-not-wrapped-up = Rond eerst de laatste peiling, de attesten, de oogst en het verslag af.
networks-closed-recently = Dit netwerk is nog geen jaar afgerond.
networks-offer-still-stands = Deze uitnodiging loopt nog.
networks-not-running = Dit netwerk loopt nog niet.
networks-not-closed = Dit netwerk is nog niet afgerond.
networks-not-composable = Dit netwerk verandert niet meer van samenstelling.

## Mail

networks-mail-invitation-subject = { $by } nodigt je uit in { $network }
networks-mail-invitation-preheader = Lees de afspraken, teken en neem je stoel in.
networks-mail-invitation-title = Er staat een stoel voor je klaar
networks-mail-invitation-hello = Dag { $name },
networks-mail-invitation-text = { $by } nodigt je uit in { $network }, een lerend netwerk van loopbaanbegeleiders ({ $region }). Jullie komen geregeld samen rond echte vragen uit jullie praktijk.
networks-mail-invitation-how = Lees eerst de afspraken van de kring. Teken je ze, dan is de stoel van jou. Aanmelden doe je met dit e-mailadres; je hebt geen wachtwoord nodig.
networks-mail-invitation-button = Bekijk de afspraken
networks-mail-invitation-why = Je krijgt deze mail omdat { $by } je uitnodigde. Verwacht je dit niet, dan hoef je niets te doen.
