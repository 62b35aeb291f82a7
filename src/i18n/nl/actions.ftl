## Actiepunten

actions-title = Actiepunten
actions-mine = Mijn actiepunten
actions-follow-up = Opvolging van vorige keer
actions-count =
    { $count ->
        [0] nog geen
        [one] één actiepunt
       *[other] { $count } actiepunten
    }
actions-progress = { $done } van { $total } klaar
actions-untold = Een actiepunt bij een case
actions-due = voor { $day }
actions-done = klaar
actions-overdue = Te laat
actions-owner-gone = zit niet meer in de kring
actions-tick = Klaar:
actions-add = Noteer een actiepunt
actions-add-button = Voeg het actiepunt toe
actions-change = Wijzig het actiepunt
actions-remove = Verwijder het actiepunt
actions-text = Wat gaat iemand doen?
actions-text-hint = Kort, en zonder iets uit een case: dit staat ook in het overzicht dat per mail komt.
actions-owner = Wie?
actions-owner-choose = Kies iemand
actions-owner-missing = Kies wie het doet.
actions-owner-unknown = Kies iemand met een stoel in de kring.
actions-due-field = Tegen wanneer?
actions-due-hint = Mag leeg blijven.
actions-due-bad = Kies een dag die bestaat.
actions-due-past = Die dag is voorbij. Kies een dag die nog komt.
actions-due-far = Kies een dag binnen de twee jaar.
actions-stale = Dit actiepunt veranderde terwijl je bezig was.
actions-too-many = Er staan al { $count } actiepunten in dit verslag.
actions-case-told = { $name } vertelde hoe het verder liep.
actions-case-waits = { $name } vertelt hoe het verder liep.
actions-case-read = Lees de case
