## Cases: wat een deelnemer op tafel legt

cases-title = Cases
cases-breadcrumb = Kruimelpad
cases-lead = Wat we samen onder de loep nemen. Een case blijft in de kring en gaat over jouw aanpak, nooit over wie je klant is.
cases-bring = Breng een case in
cases-untitled = Case zonder titel
cases-shut = Afgeschermde case
cases-shut-text = Deze case is er alleen voor wie hem mag lezen.
cases-of = Case van { $name }

# De lijst
cases-list-waiting = Wacht op jullie
cases-list-own = Jouw cases
cases-list-table = Op tafel
cases-list-past = Besproken
cases-none-title = Nog geen cases
cases-none-text = Loop je ergens op vast? Een kwartier schrijven is genoeg, de kring denkt met je mee.
cases-none-shared = Hier komen de cases die je mag lezen.
cases-more = Alleen de { $count } laatste cases staan hier.
cases-charter-title = Onderteken eerst de afspraken
cases-charter-text = Cases openen pas wanneer je de afspraken van je kring ondertekende.
cases-charter-link = Lees de afspraken
cases-charter-first = Onderteken eerst de afspraken van je kring. Daarna kan je een case inbrengen.

# Toestanden
cases-state-draft = Kladversie
cases-state-needs_anonymising = Nog te anonimiseren
cases-state-submitted = Ingediend
cases-state-returned = Terug bij jou
cases-state-accepted = Op tafel
cases-state-scheduled = Op de agenda
cases-state-in_discussion = Nu in de kring
cases-state-discussed = Besproken
cases-state-followed_up = Opgevolgd
cases-state-withdrawn = Teruggetrokken
cases-state-purged = Gewist
cases-returned-to-presenter = Terug bij de inbrenger

# Wie mag lezen
cases-level-network = Alleen deze kring
cases-level-network-hint = Alle deelnemers die de afspraken ondertekenden, zodra een procesbegeleider de case aanvaardt.
cases-level-session = Alleen wie naar de sessie komt
cases-level-session-hint = Zodra de case op een agenda staat, tot veertien dagen na die sessie. Daarvoor lezen alleen de procesbegeleiders mee.
cases-level-facilitators = Alleen de procesbegeleiders
cases-level-facilitators-hint = Je vertelt de case zelf in de kring. De tekst blijft bij de procesbegeleiders.

# Fasen
cases-phase-introductory_talk = Kennismakingsgesprek
cases-phase-intake = Intakegesprek
cases-phase-in_depth_talks = Verdiepende gesprekken
cases-phase-assignments = Opdrachten
cases-phase-synthesis_pop = Synthesegesprek met POP
cases-phase-evaluation = Evaluatie
cases-phase-aftercare = Nazorg
cases-phase-none = Past niet in één fase

# Het formulier
cases-new-title = Nieuwe case
cases-edit-title = Werk je case bij
cases-form-lead = Een kwartier schrijven is genoeg. Hoe scherper je vraag, hoe meer je van de kring terugkrijgt.
cases-form-steps = Onderdelen van de case
cases-form-saved = Bewaard op
cases-field-title = Titel
cases-field-title-hint = Zoals je het aan een collega zou vertellen.
cases-field-context = Context
cases-field-context-hint = Wie is de klant, waar zit die in de loopbaan, hoe kwam de vraag tot bij jou? Schrijf zo dat niemand de klant herkent.
cases-field-question = Wat is jouw vraag aan de kring?
cases-field-question-hint = Eén zin, met jezelf als onderwerp: “Hoe kan ik …?”
cases-field-tried = Wat probeerde je al?
cases-field-tried-hint = Ook wat niet werkte. Zo hoef je geen advies te krijgen dat je al kent.
cases-field-phase = In welke fase van het traject zit je?
cases-field-level = Wie mag dit lezen?
cases-step-question = Jouw vraag
cases-step-tried = Wat je probeerde
cases-step-phase = Fase
cases-step-level = Wie mag dit lezen
cases-submit = Leg op tafel
cases-keep = Bewaar als kladversie
cases-back = Terug
cases-title-missing = Geef je case een titel, zodat de kring weet waarover het gaat.
cases-context-missing = Schets kort de context. Een paar zinnen volstaan.
cases-question-missing = Schrijf je vraag aan de kring. Begin met “Hoe kan ik …?”
cases-phase-unknown = Kies een fase uit de lijst.
cases-level-unknown = Kies wie je case mag lezen.
cases-ready-unknown = Kies of je de case op tafel legt of als kladversie bewaart.
cases-version-unknown = Deze pagina is te oud. Laad ze opnieuw en probeer nog eens.
cases-stale-title = Deze case veranderde intussen
cases-stale-text = Hieronder staat wat nu bewaard is. Jouw tekst staat nog in het formulier: kies wat je wil behouden en bewaar opnieuw.
cases-stale-stored = Nu bewaard

# Privacy
cases-findings-title =
    { $count ->
        [one] Eén stukje kan je klant herkenbaar maken.
       *[other] { $count } stukjes kunnen je klant herkenbaar maken.
    }
cases-findings-text = Pas ze aan, of vink aan wat geen klantgegeven is.
cases-findings-here = Bij
cases-not-client = Dit is geen klantgegeven
cases-privacy-register-number = Hier staat een rijksregisternummer. Haal het weg: klantgegevens horen niet in Leerkring.
cases-privacy-iban = Hier staat een rekeningnummer. Haal het weg voor je verdergaat.
cases-privacy-email = Hier staat een e-mailadres. Haal het weg voor je verdergaat.
cases-privacy-phone = Hier staat een telefoonnummer. Haal het weg voor je verdergaat.
cases-privacy-unanswered = Hier staat iets dat je klant herkenbaar kan maken. Pas het aan, of vink aan dat het geen klantgegeven is.
cases-finding-register-number = lijkt een rijksregisternummer. Haal het weg.
cases-finding-iban = lijkt een rekeningnummer. Haal het weg.
cases-finding-email = lijkt een e-mailadres. Haal het weg.
cases-finding-phone = lijkt een telefoonnummer. Haal het weg.
cases-finding-register-like = lijkt een rijksregisternummer. Schrijf liever niets dat erop lijkt.
cases-finding-enterprise-number = lijkt een ondernemingsnummer. Schrijf liever “een bedrijf”.
cases-finding-file-number = lijkt een dossiernummer. Laat het liever weg.
cases-finding-name = lijkt een naam. Schrijf liever “de klant”.
cases-finding-employer = lijkt een werkgever. Schrijf liever “een productiebedrijf” of “een school”.
cases-finding-place = lijkt een adres of een plaats. Schrijf liever “een middelgrote stad” of de provincie.
cases-finding-web = lijkt een webadres. Laat het liever weg.
cases-finding-date = is een precieze datum of een geboortejaar. Een periode volstaat, zoals “vorig voorjaar”.
cases-finding-age = is een precieze leeftijd. Schrijf liever “begin veertig”.
cases-finding-sensitive = gaat over gezondheid, vakbond, geloof, afkomst, geaardheid of gerecht. Laat het weg als je vraag zonder kan.
cases-finding-rare-combination = is een beroep dat weinig mensen hebben. Schrijf liever ruimer, zoals “een technisch beroep”.

# De case
cases-context = Context
cases-question-of = De vraag van { $name }
cases-question-yours = Jouw vraag
cases-tried-by = Wat { $name } al probeerde
cases-tried-yours = Wat je al probeerde
cases-about = Over deze case
cases-stays = Deze case blijft in { $network }.
cases-in-session = Intervisie in sessie { $number }
cases-for-session = sessie { $number }
cases-presenter = Inbrenger
cases-phase = Fase
cases-session = Sessie
cases-level = Wie mag lezen
cases-changed = Laatst gewijzigd
cases-erased = De tekst van deze case is gewist.
cases-returned-because = Waarom je case terugkwam
cases-not-first-person = De vraag staat niet in de ik-vorm. Een vraag over je eigen aanpak levert de kring het meest op.
cases-edit = Werk bij
cases-withdraw = Trek terug
cases-withdraw-hint = De tekst en de bestanden worden meteen gewist. Dat kan je niet ongedaan maken.
cases-withdraw-title = Je case terugtrekken
cases-accept = Aanvaard
cases-decide = Aanvaarden of teruggeven
cases-decide-hint = Is de vraag actueel, concreet en in de ik-vorm?
cases-return = Geef terug
cases-return-reason = Wat moet anders?
cases-return-reason-hint = Alleen de inbrenger leest dit.
cases-schedule = Zet op de agenda
cases-schedule-title = Op de agenda van een sessie
cases-schedule-session = Sessie
cases-schedule-none = Plan eerst een sessie. Daarna kan je deze case op de agenda zetten.
cases-session-missing = Kies een sessie die nog moet komen.
cases-begun = De groep werkt of werkte al aan deze case: ze blijft bij dit agendapunt.
cases-moved-on = Deze case veranderde intussen. Hieronder zie je hoe het er nu voor staat.

# Mail aan de procesbegeleiders
cases-mail-subject = Er ligt een case klaar in { $network }
cases-mail-preheader = Je leest hem na het aanmelden.
cases-mail-hello = Dag { $name },
cases-mail-text = Een deelnemer van { $network } legde een case op tafel. Je leest hem in Leerkring, nadat je aanmeldt.
cases-mail-open = Lees de case
cases-mail-why = Je krijgt deze mail omdat je { $network } begeleidt. Wat in een case staat, komt nooit in een mail.

# Wat je van de kring verwacht
cases-step-help = Wat je zoekt
cases-field-help = Wat zoek je bij de kring?
cases-field-help-hint = Zo kiest je procesbegeleider een methode die past.
cases-help-wanted = Gevraagd
cases-help-none = Dat weet ik nog niet
cases-help-unknown = Kies wat je zoekt uit de lijst.
cases-field-urgency = Wanneer
cases-urgency-no_hurry = Het kan wachten
cases-urgency-next_session = Liefst in de volgende sessie
cases-urgency-urgent = Dringend, mijn volgende gesprek is dichtbij
cases-urgency-unknown = Kies hoe dringend het is uit de lijst.
cases-themes = Thema’s
cases-field-themes = Waarover gaat het?
cases-field-themes-hint = Hoogstens drie. Zo ziet de kring welke rode draad er loopt.
cases-themes-many = Kies hoogstens drie thema’s.
cases-theme-unknown = Kies thema’s uit de lijst.
cases-theme-reorientation = Heroriëntering
cases-theme-recovery = Herstel en terugkeer
cases-theme-balance = Werk en leven
cases-theme-conflict = Conflict op het werk
cases-theme-motivation = Motivatie
cases-theme-boundaries = Grenzen van de begeleiding
cases-theme-inclusion = Gelijke kansen
cases-theme-papers = POP en papieren
cases-theme-values = Waarden
cases-theme-closing = Afronden
cases-method = Methode
cases-field-method = Werk je graag met een bepaalde methode?
cases-field-method-hint = Geen voorkeur? Dan kiest je procesbegeleider.
cases-field-method-link = Bekijk de methodes
cases-method-facilitator = De procesbegeleider kiest
cases-field-shielded = Niet zichtbaar voor collega’s van mijn centrum
cases-field-shielded-hint =
    { $count ->
        [0] Niemand in deze kring werkt nu voor jouw centrum. Komt er een collega bij, dan ziet die alleen “Afgeschermde case”.
        [one] Eén iemand in deze kring werkt ook voor jouw centrum. Die ziet dan alleen “Afgeschermde case” en werkt niet mee.
       *[other] { $count } mensen in deze kring werken ook voor jouw centrum. Zij zien dan alleen “Afgeschermde case” en werken niet mee.
    }
cases-shield-no-facilitator = Elke procesbegeleider van deze kring werkt voor jouw centrum. Afgeschermd kan niemand je case aannemen.
cases-shielded = Niet voor collega’s van het eigen centrum

# Bewaren tijdens het schrijven
cases-draft-lost = Geen verbinding. Je tekst staat nog in dit venster, we bewaren hem zodra het weer lukt.
cases-draft-ended = Je aanmelding is verlopen. Je tekst is bewaard.
cases-draft-ended-link = Meld je aan en schrijf verder
cases-draft-waits = Je meldde je intussen opnieuw aan: deze pagina bewaart niet meer.
cases-draft-waits-link = Wat je schreef, wacht hier
cases-draft-refused = Niet bewaard. Deze case veranderde intussen of een veld is te lang. Druk op bewaren om te zien wat er scheelt.
cases-replace = Vervang door “{ $with }”
cases-instead-register-number = [nummer]
cases-instead-iban = [rekening]
cases-instead-email = [adres]
cases-instead-phone = [telefoon]
cases-instead-register-like = [nummer]
cases-instead-enterprise-number = [nummer]
cases-instead-file-number = [nummer]
cases-instead-name = de klant
cases-instead-employer = een bedrijf
cases-instead-place = een middelgrote stad
cases-instead-web = [adres]
cases-instead-date = vorig voorjaar
cases-instead-age = begin veertig
cases-instead-rare-combination = een technisch beroep

# Wie las, en wie mag lezen
cases-readers = Gelezen
cases-readers-count = { $count } van { $of }
cases-readers-who = Wie opende je case?
cases-level-author = Alleen de inbrenger zelf kan een case voor meer mensen openen.
cases-level-change = Wijzig wie mag lezen
cases-level-change-own = Je kan je case op elk moment voor meer of voor minder mensen openen.
cases-level-change-hint = Je kan een case alleen voor minder mensen openen. Meer openheid kiest de inbrenger.
cases-level-save = Bewaar

# Oogst en vervolg
cases-harvest = Oogst van de kring
cases-harvest-insight = Wat de inbrenger meeneemt
cases-harvest-next-step = Volgende stap:
cases-harvest-thanks = Dank aan de kring:
cases-harvest-none = De kring bewaarde geen leerpunten van deze case.
cases-aftermath = Hoe liep het verder?
cases-aftermath-ask = Vertel de kring hoe het verder liep
cases-aftermath-again = Vul aan hoe het verder liep
cases-aftermath-field = Wat wilde je doen, en wat kwam ervan?
cases-aftermath-hint = Een paar zinnen. Je antwoord opent de volgende sessie.
cases-aftermath-tell = Vertel het de kring
cases-erased-at = We wissen de tekst op
cases-erased-after =
    { $count ->
        [one] Eén maand na de bespreking wissen we de tekst.
       *[other] { $count } maanden na de bespreking wissen we de tekst.
    }
cases-erase = Wis nu
cases-erase-title = Je case nu al wissen
cases-erase-hint = De tekst, de bestanden en wat erbij geschreven werd, gaan meteen weg. De leerpunten die de kring bewaarde, blijven. Dat kan je niet ongedaan maken.

# Afspraken over cases
cases-settings = Afspraken over cases
cases-settings-lead = Wat jullie kring afsprak over de teksten van cases.
cases-settings-months = Hoelang blijft de tekst van een besproken case?
cases-settings-months-hint = Daarna wissen we de case en wat erbij geschreven werd. De inbrenger hoort dat twee weken vooraf. Leerpunten die de kring bewaarde, blijven.
cases-settings-month-count =
    { $count ->
        [one] 1 maand
       *[other] { $count } maanden
    }
cases-settings-months-unknown = Kies een termijn uit de lijst.
cases-settings-files = Bij een case mogen bestanden
cases-settings-files-hint = Documenten en afbeeldingen tot 10 MB. Uit afbeeldingen halen we weg waar en waarmee ze gemaakt zijn. Maak ook in bestanden iedereen onherkenbaar.
cases-settings-save = Bewaar de afspraken

# Bij het lezen door een procesbegeleider
cases-rare-title = Misschien herkenbaar
cases-rare-text = Weinig mensen passen bij deze omschrijving. Vraag de inbrenger om het ruimer te zeggen als dat kan.

# Bestanden bij een case
cases-files = Bestanden
cases-files-field = Leg een bestand bij je case
cases-files-hint = Een afbeelding, PDF, document, rekenblad, presentatie of tekst tot 10 MB. Maak ook in bestanden iedereen onherkenbaar, ook in de naam. Uit afbeeldingen halen we weg waar en waarmee ze gemaakt zijn. In documenten doen we dat niet: kijk na wie er als auteur in staat.
cases-files-add = Leg erbij
cases-files-remove = Haal weg:
cases-files-kind-picture = Afbeelding
cases-files-kind-pdf = PDF
cases-files-kind-document = Document
cases-files-kind-workbook = Rekenblad
cases-files-kind-presentation = Presentatie
cases-files-kind-text = Tekst
cases-files-size-kb = { $count } kB
cases-files-size-mb = { $count } MB
cases-files-name-hint = In de naam:
cases-files-name-blocked = In de naam van dit bestand staat een nummer, een adres of een rekening van iemand. Geef het een andere naam en probeer opnieuw.
cases-files-off = Je kring sprak af dat er bij een case geen bestanden liggen.
cases-files-late = De kring is met deze case aan de slag geweest. Er kan geen bestand meer bij.
cases-files-full = Er liggen al { $count } bestanden bij deze case. Haal er eerst een weg.
cases-files-nothing = Kies een bestand.
cases-files-several = Kies één bestand tegelijk.
cases-files-large = Dit bestand is groter dan 10 MB. Maak het kleiner en probeer opnieuw.
cases-files-empty = Dit bestand is leeg.
cases-files-unknown = Dit soort bestand kan er niet bij. Wel: afbeeldingen (JPEG, PNG, WebP, GIF), PDF, documenten van Word, Excel, PowerPoint en OpenDocument, en tekst.
cases-files-old-office = Dit is een document van een oude soort, of een met een wachtwoord. Bewaar het als .docx, .xlsx, .pptx of PDF, zonder wachtwoord.
cases-files-lies = Dit bestand is niet wat zijn naam zegt. Kies een ander.
cases-files-damaged = Dit bestand is beschadigd. Open het, bewaar het opnieuw en probeer nog eens.
cases-files-locked = Dit bestand is versleuteld, dus we kunnen het niet nakijken. Bewaar het zonder wachtwoord en probeer opnieuw.
cases-files-active = In dit bestand zit iets dat zelf kan werken, zoals een macro, een script of een ingesloten bestand. Bewaar het zonder en probeer opnieuw.
cases-files-bomb = Dit bestand wordt veel te groot wanneer het opengaat. Kies een ander.
