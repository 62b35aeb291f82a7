## Aanmelden

people-sign-in-title = Fijn dat je er bent
people-sign-in-lead = Meld je aan met je e-mailadres. Je krijgt een code die 10 minuten werkt.
people-sign-in-lapsed = Je was een tijd weg, daarom vragen we je opnieuw aan te melden. Wat je typte, staat straks weer klaar.
people-sign-in-send = Stuur mij een code
people-sign-in-no-account = Nog geen account?
people-sign-in-catalogue = Bekijk het aanbod van netwerken
people-email = E-mailadres
people-email-wrong = Dit lijkt geen e-mailadres. Kijk na of er een @ in staat.
people-code-title = Kijk in je mailbox
people-code-lead = Hoort { $email } bij een account, dan is je code onderweg. Ze werkt 10 minuten.
people-code-label = Je code
people-code-hint = Zes cijfers, uit de mail.
people-code-enter = Meld me aan
people-code-again = Stuur opnieuw
people-code-other = Ander e-mailadres
people-code-nothing = Niets gekregen? Kijk bij ongewenste mail, of vraag na met welk adres je uitgenodigd bent. Wie er veel na elkaar vraagt, krijgt een kwartier lang geen nieuwe.
people-code-wrong = Deze code werkt niet of niet meer. Kijk ze na, of vraag een nieuwe.
people-code-elsewhere-title = Vraag een nieuwe code
people-code-elsewhere = In deze browser wacht geen code. Open de link uit je mail in de browser waarin je ze vroeg, of vraag hier een nieuwe.
people-code-new = Vraag een code

## Instellingen

people-settings-title = Instellingen
people-settings-you = Jij
people-name = Naam
people-name-hint = Zo zien anderen in je kring je.
people-language = Taal
people-language-browser = Zoals mijn browser
people-language-unknown = Die taal kennen we niet. Kies Nederlands of Engels.
people-email-is = Je mails gaan naar { $email }.
people-settings-save = Bewaar
people-settings-rhythm = Jij kiest op welke dagen en op welk uur je een overzicht krijgt.
people-settings-rhythm-go = Kies je ritme
people-logins = Waar je aangemeld bent
people-logins-text = Herken je een toestel niet? Meld het hier af.
people-logins-unknown = Onbekende browser
people-logins-this = Dit toestel
people-logins-seen = Laatst gezien op
people-logins-end = Meld af

## Mensen, voor de beheerder

people-list-title = Mensen
people-list-lead = Wie zich kan aanmelden, en in welke rol. Cases zie je hier nooit.
people-list-pages = Bladeren
people-list-previous = Vorige
people-list-next = Volgende
people-add-title = Iemand toevoegen
people-add = Voeg toe
people-role = Rol
people-role-coach = Loopbaanbegeleider
people-role-facilitator = Procesbegeleider
people-role-officer = VDAB-medewerker
people-role-admin = Platformbeheerder
people-role-take = afnemen van { $name }
people-officer-sits = Wie in een netwerk zit, kan niet voor VDAB antwoorden. Laat die persoon eerst uit de kring stappen.
people-last-admin = Dit is de laatste beheerder. Geef eerst iemand anders die rol.
people-role-unknown = Die rol kennen we niet. Kies er een uit de lijst.

## Mail met de code

people-mail-code-subject = { $code } is je code voor Leerkring
people-mail-code-title = Je code
people-mail-code-text = Typ deze code in de browser waarin je ze vroeg. Ze werkt { $minutes } minuten.
people-mail-code-button = Vul de code in
people-mail-code-why = Je krijgt deze mail omdat iemand zich met jouw adres wilde aanmelden. Was jij dat niet? Dan hoef je niets te doen.
people-search = Zoek op naam of adres
people-search-all = Toon iedereen
people-search-none = Niemand heet zo of heeft dat adres.
