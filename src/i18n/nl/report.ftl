## Het verslag van een sessie

report-name = Verslag
report-title = Verslag van sessie { $number }
report-stays = Dit verslag blijft in { $network }. Wie geen stoel heeft, leest het niet, en in een mail staat er geen woord uit.
report-state-writing = In de maak
report-state-shared = Gedeeld
report-state-fixed = Ligt vast
report-read = Lees het verslag
report-write = Werk aan het verslag
report-live-writer = De sessie is bezig. Wat je hier bewaart, leest iedereen meteen mee.
report-live-reader = De sessie is bezig. Het verslag groeit hier vanzelf.
report-open-until = Een aanpassing voorstellen kan nog tot en met { $day }.
report-fixed-on = Vastgelegd op { $moment }. Er verandert niets meer aan.
report-print = Druk het verslag af
report-waiting = Het verslag begint wanneer de sessie begint.
report-never = Van deze sessie staat er geen verslag op Leerkring.
report-shut = Onderteken eerst de afspraken. Daarna lees je hier mee.
report-to-charter = Naar de afspraken
report-to-session = Naar de sessie
report-save = Bewaar
report-back = Terug naar het verslag
report-written-by = Laatst bewerkt door { $name }, { $moment }.

# Wie er was
report-people = Wie er was
report-people-none = Nog niemand aangeduid.
report-by-answers = Volgens hun antwoord op de uitnodiging: de aanwezigheid is nog niet aangeduid.
report-present = Aanwezig ({ $count })
report-late = Later gekomen ({ $count })
report-left-early = Vroeger vertrokken ({ $count })
report-excused = Verontschuldigd ({ $count })
report-absent = Afwezig ({ $count })
report-guests = Te gast ({ $count })

# Schrijven
report-summary = Samenvatting
report-summary-none = Nog geen samenvatting.
report-summary-hint = Waar het over ging, in enkele zinnen. Iedereen in de kring leest dit: niets uit een case, en niets waaraan je een klant herkent.
report-edit-summary = Samenvatting en leerpunten
report-points = Leerpunten
report-points-none = Nog geen leerpunten.
report-points-hint = Eén zin per regel: wat neemt iemand mee? Zonder klantgegevens: geen namen, werkgevers, plaatsen of details waaraan je iemand herkent.
report-points-too-many =
    { $count ->
        [one] Hou het bij { $count } leerpunt.
       *[other] Hou het bij { $count } leerpunten.
    }
report-points-about-a-client = Hier staat een nummer, een rekening of een adres van iemand. Laat dat weg: een leerpunt is vrij van klantgegevens.
report-notes = Verloop
report-note = Nota
report-write-note = Noteer
report-note-none = Nog geen nota.
report-note-hint = Wat er gezegd is, kort. Markdown mag. Iedereen in de kring leest dit: schrijf niets waaraan je een klant herkent.
report-note-case-hint = Alleen wie de case mag lezen, ziet deze nota. Schrijf over de aanpak, niet over de klant: geen naam, werkgever, plaats of datum.
report-note-shut = Deze nota hoort bij een case en is alleen voor wie die case mag lezen.
report-carried = Doorgeschoven naar een volgende sessie.
report-items-none = Er stond niets op de agenda.
report-decisions = Besluiten
report-decisions-count =
    { $count ->
        [0] nog geen
        [one] één besluit
       *[other] { $count } besluiten
    }
report-reporter-is = Verslaggever: { $name }
report-hand-over = Geef het verslag door
report-reporter = Verslaggever
report-reporter-hint = Wie je kiest, schrijft mee aan dit verslag en leest op de startpagina dat het gevraagd is. Delen en vastleggen blijft bij jou.
report-reporter-hint-shared = Wie je kiest, kan mee aan dit verslag schrijven tot je het vastlegt.
report-reporter-none = Niemand: de procesbegeleider schrijft
report-hand-over-button = Bewaar de verslaggever
report-reporter-unknown = Kies iemand uit de kring.
report-add-decision = Noteer een besluit
report-decision = Wat is er beslist?
report-decision-hint = Eén regel, bijvoorbeeld: we komen voortaan om 9 uur samen.
report-decision-button = Voeg het besluit toe
report-remove-decision = Verwijder het besluit
report-too-many-decisions = Er staan al { $count } besluiten in dit verslag. Voeg er samen.
report-at-item = Bij welk agendapunt?
report-at-no-item = Bij geen agendapunt
report-item-unknown = Kies een agendapunt van deze sessie.
report-stale = Hier kwam intussen andere tekst.
report-now-is = Dit staat er nu:
report-stale-next = Wat jij typte, staat hieronder nog. Voeg samen wat moet blijven en bewaar opnieuw.
report-not-begun = Het verslag begint wanneer de sessie begint.
report-is-fixed = Dit verslag ligt vast. Er verandert niets meer aan.
report-moved-on = Het verslag is intussen veranderd. Kijk hoe het er nu voor staat.

# Delen en vastleggen
report-next = Hoe het verder gaat
report-share-later = Is de sessie afgesloten, dan deel je hier het verslag met iedereen.
report-share = Deel het verslag
report-days = Dagen om een aanpassing voor te stellen
report-days-hint = Wie er was, kan zo lang een aanpassing voorstellen. Iedereen krijgt een mail met een link, zonder een woord uit het verslag.
report-days-bad = Vul een aantal dagen in, van 1 tot { $count }.
report-not-held = Sluit eerst de sessie af. Daarna kan je het verslag delen.
report-is-blank = Er staat nog niets in het verslag. Schrijf een samenvatting, een nota of een besluit.
report-fix = Leg het verslag vast
report-fix-hint = Wat vastligt, verandert niet meer. De sessie is dan helemaal afgewerkt.
report-before-fixing = Dit moet nog voor je het verslag kan vastleggen:
report-lacks-attendance = De aanwezigheid is nog niet afgewerkt of niet door iedereen ondertekend.
report-lacks-items =
    { $count ->
        [one] Eén agendapunt is nog niet afgerond of doorgeschoven.
       *[other] { $count } agendapunten zijn nog niet afgerond of doorgeschoven.
    }
report-lacks-points = Er zijn nog geen leerpunten genoteerd.
report-lacks-answers =
    { $count ->
        [one] Eén voorstel tot aanpassing wacht op je antwoord.
       *[other] { $count } voorstellen tot aanpassing wachten op je antwoord.
    }
report-lacks-time = Deelnemers kunnen nog een aanpassing voorstellen. Leg het verslag daarna vast.
report-way-attendance = Naar de aanwezigheid
report-way-items = Naar de agenda
report-way-points = Noteer de leerpunten
report-way-amendments = Naar de voorstellen

# Aanpassingen
report-amendments = Voorstellen tot aanpassing
report-amendments-count =
    { $count ->
        [0] nog geen
        [one] één voorstel
       *[other] { $count } voorstellen
    }
report-amend = Stel een aanpassing voor
report-amend-lead = Klopt er iets niet, of ontbreekt er iets? Zeg het in je eigen woorden, tot en met { $day }.
report-amend-button = Verstuur mijn voorstel
report-amendment = Wat zou je anders zeggen?
report-amendment-hint = Iedereen in de kring leest je voorstel. Gaat het over een case, kies dan hieronder haar agendapunt: dan lezen alleen zij het die de case mogen lezen. Noem niets waaraan je een klant herkent.
report-amendment-proposed = Wacht op antwoord
report-amendment-adopted = Overgenomen
report-amendment-declined = Niet overgenomen
report-withdraw = Trek je voorstel terug
report-amendment-answered = Dit voorstel is al beantwoord.
report-too-many-amendments = Je deed al { $count } voorstellen voor dit verslag. Wacht op de antwoorden, of spreek de procesbegeleider aan.
report-not-shared = Het verslag is nog niet gedeeld. Daarna kan je een aanpassing voorstellen.
report-amending-over = De dagen om een aanpassing voor te stellen zijn voorbij.
report-answer = Beantwoord
report-answer-title = Beantwoord het voorstel
report-reply = Je antwoord
report-reply-hint = Neem je het over, pas dan ook het verslag zelf aan. Iedereen in de kring leest je antwoord.
report-adopt = Neem over
report-decline = Neem niet over

# Mail
report-mail-subject = { $network }: het verslag van sessie { $number } staat klaar
report-mail-preheader = Lees het na op Leerkring.
report-mail-hello = Dag { $name }
report-mail-text = Het verslag van sessie { $number } van { $network }, op { $day }, staat klaar. Je leest het op Leerkring; in deze mail staat er niets uit.
report-mail-until = Was je erbij, dan kan je tot en met { $day } een aanpassing voorstellen.
report-mail-open = Lees het verslag
report-mail-why = Je krijgt deze mail omdat je een stoel hebt in { $network }.
