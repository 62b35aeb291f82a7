## Gasten bij één sessie

guests-title = Gasten
guests-none = Er zijn geen gasten bij deze sessie.
guests-count =
    { $count ->
        [one] { $count } gast
       *[other] { $count } gasten
    }
guests-guest = Gast
guests-officer = VDAB
guests-comes-for = Komt voor
guests-invite = Nodig een gast uit
guests-invite-hint = Iemand van VDAB of een expert van buiten de kring. Een gast ziet deze sessie en de agenda. De vragen aan VDAB leest alleen wie van VDAB is, of wie voor dat punt komt. Verder ziet een gast niets van jullie netwerk.
guests-email = E-mailadres van de gast
guests-name = Naam van de gast
guests-item = Voor welk agendapunt?
guests-item-all = Voor de hele sessie
guests-item-gone = Dat punt staat niet meer op de agenda. Kies een ander.
guests-send = Verstuur de uitnodiging
guests-uninvite = Trek de uitnodiging in van
guests-member = Die persoon zit al in jullie kring. Wie een stoel heeft, kan geen gast zijn.
guests-closed = Voor deze sessie kan je geen gasten meer uitnodigen.
guests-stay = Deze sessie is voorbij of gaat niet door. Een uitnodiging kan je niet meer intrekken.
guests-full = Deze sessie heeft al { $count } gasten. Trek eerst een uitnodiging in.

## De pagina van een gast

guests-visits = Je bent te gast
guests-visit-lead = Je bent te gast bij { $network }
guests-calendar = Zet je bezoeken in je agenda
guests-questions = Vragen voor jou
guests-yours = Hiervoor kom je
guests-facilitators = Procesbegeleiding
guests-until = Je vindt deze pagina hier tot { $day }.

## Mails

guests-mail-invitation-subject = { $network } nodigt je uit op { $day }
guests-mail-invitation-lead = { $by } nodigt je uit als gast bij { $network }. Laat je weten of je komt?
guests-mail-invitation-button = Bekijk de sessie en antwoord
guests-mail-invitation-how = Je meldt je aan met dit e-mailadres en een code. Je ziet deze ene sessie, met de agenda en de vragen voor jou.
guests-mail-withdrawn-subject = { $network }: je uitnodiging voor { $day } vervalt
guests-mail-withdrawn-lead = Je uitnodiging als gast bij { $network } vervalt. Je hoeft niets te doen.
guests-mail-footer = Je krijgt deze mail omdat je als gast uitgenodigd werd bij { $network }.
