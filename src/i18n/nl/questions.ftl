## Vragen van een netwerk aan VDAB

questions-title = Vragen aan VDAB
questions-lead = Alle vragen van { $network }, met het officiële antwoord. VDAB antwoordt binnen { $days } werkdagen.
questions-ask = Stel een vraag
questions-none-title = Nog geen vragen
questions-none-body = Twijfel je over een regel of een procedure? Stel je vraag, dan leert heel de kring mee.
questions-yours = Jouw vraag
questions-pages = Pagina’s
questions-range = { $first }–{ $last } van { $total }
questions-newer = Vorige
questions-older = Volgende

questions-state-draft = Klad
questions-state-collected = In je kring
questions-state-merged = Samengevoegd
questions-state-submitted = Bij VDAB
questions-state-assigned = In behandeling
questions-state-returned = Terug bij jullie
questions-state-answered = Beantwoord
questions-state-published = Beantwoord
questions-state-superseded = Er is een nieuwer antwoord
questions-state-declined = Doorverwezen

## Eén vraag

questions-breadcrumb = Kruimelpad
questions-you = { $name } (jij)
questions-about = Over deze vraag
questions-asked-on = Gesteld op
questions-term = Antwoord tegen
questions-officer = Bij
questions-readers = Wie leest dit
questions-readers-value = { $network } en VDAB
questions-answer-title = Antwoord van VDAB
questions-valid-since = Geldig sinds
questions-legal-basis = Steunt op
questions-of-authority = VDAB
questions-waiting = De vraag ligt bij VDAB. Het antwoord verschijnt hier vanzelf.
questions-returned-title = VDAB wil iets beter begrijpen
questions-declined-title = VDAB beantwoordt dit niet zelf
questions-rewrite = Herschrijf de vraag

## Een vraag stellen

questions-new-title = Stel een vraag aan VDAB
questions-new-lead = Eén vraag per keer. Laat namen van klanten weg.
questions-edit-title = Herschrijf je vraag
questions-field-title = Je vraag
questions-field-title-hint = In één zin, met een vraagteken.
questions-field-body = Wat moeten we nog weten?
questions-field-body-hint = De situatie in het kort, en wat je al opzocht.
questions-privacy-title = Wie leest dit
questions-privacy-body = Je kring en de medewerkers van VDAB. Je naam staat erbij.
questions-send = Verstuur mijn vraag
questions-cancel = Annuleer
questions-about-a-client = Hier lijkt een klant herkenbaar. Haal dat weg of maak het algemener.
questions-review-title = Wat herkenbaar kan zijn
questions-review-hint = Pas je tekst aan, of vink aan wat geen klantgegeven is.
questions-not-client = Dit is geen klantgegeven

## Wat VDAB ziet

questions-inbox-title = Inbox
questions-inbox-waiting = te beantwoorden
questions-inbox-late = te laat
questions-inbox-unassigned = niet toegewezen
questions-inbox-mine = van mij
questions-inbox-show = Toon
questions-inbox-show-all = Alles { $count }
questions-inbox-show-unassigned = Niet toegewezen { $count }
questions-inbox-show-mine = Van mij { $count }
questions-inbox-show-late = Te laat { $count }
questions-inbox-caption = Vragen die op een antwoord wachten, dringendst eerst
questions-inbox-column-question = Vraag
questions-inbox-column-state = Status
questions-inbox-column-waits = Wacht al
questions-inbox-column-term = Termijn
questions-inbox-column-officer = Toegewezen aan
questions-inbox-column-action = Actie
questions-inbox-days =
    { $count ->
        [0] sinds vandaag
        [one] 1 werkdag
       *[other] { $count } werkdagen
    }
questions-inbox-left =
    { $count ->
        [0] vandaag
        [one] nog 1 werkdag
       *[other] nog { $count } werkdagen
    }
questions-inbox-late-by =
    { $count ->
        [0] vandaag te laat
        [one] 1 werkdag te laat
       *[other] { $count } werkdagen te laat
    }
questions-inbox-nobody = Niemand
questions-inbox-open = Bekijk
questions-inbox-none-title = Alles is beantwoord
questions-inbox-none-body = Een nieuwe vraag verschijnt hier vanzelf.

questions-assign = Ik neem deze vraag op
questions-assigned-to = { $name } werkt aan deze vraag.
questions-assigned-to-you = Jij werkt aan deze vraag.
questions-answer-form = Beantwoord de vraag
questions-answer-lead = Heel { $network } leest je antwoord als het officiële standpunt van VDAB.
questions-answer-body = Antwoord
questions-answer-body-hint = Begin met het antwoord zelf. Daarna de uitleg.
questions-answer-legal-basis = Steunt op
questions-answer-legal-basis-hint = Het artikel, besluit of document waarop je antwoord steunt.
questions-answer-valid-from = Geldig vanaf
questions-answer-send = Verstuur het antwoord
questions-valid-from-unknown = Deze dag kennen we niet. Kies een dag uit de kalender.
questions-return-form = Iets is niet duidelijk
questions-return-hint = Zeg wat je nog moet weten. De vraagsteller herschrijft de vraag.
questions-return-field = Wat is niet duidelijk?
questions-return-send = Stuur terug
questions-decline-form = VDAB beantwoordt dit niet
questions-decline-hint = Zeg waar de vraagsteller wel terechtkan, en waarom.
questions-decline-field = Waar kan de vraagsteller terecht?
questions-decline-send = Verwijs door
questions-next-inbox = Terug naar de inbox

## Weigeringen

questions-moved-on = Deze vraag is intussen veranderd. Lees ze opnieuw; wat je typte, staat er nog.
questions-not-yours = Deze stap is niet aan jou.
questions-answered-before = Een collega beantwoordde deze vraag net. Lees dat antwoord eerst; wat je typte, staat er nog.
questions-taken = Een collega nam deze vraag net op.

## Brieven

questions-mail-answered-subject = VDAB beantwoordde je vraag
questions-mail-answered-title = Dag { $name }, VDAB beantwoordde je vraag
questions-mail-answered-body = Je kring leest het officiële antwoord mee op Leerkring.
questions-mail-returned-subject = VDAB wil je vraag beter begrijpen
questions-mail-returned-title = Dag { $name }, VDAB wil je vraag beter begrijpen
questions-mail-returned-body = Op Leerkring lees je wat nog niet duidelijk is. Daarna kan je je vraag herschrijven.
questions-mail-declined-subject = VDAB verwijst je vraag door
questions-mail-declined-title = Dag { $name }, VDAB verwijst je vraag door
questions-mail-declined-body = Op Leerkring lees je waar je wel terechtkan.
questions-mail-question = Je vraag: { $title }
questions-mail-open = Lees het op Leerkring
questions-mail-why = Je krijgt deze mail omdat jij de vraag stelde in { $network }.
