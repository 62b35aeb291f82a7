## Wat wacht op een latere sessie

backlog-title = Voor een latere sessie
backlog-lead = Voorstellen zonder datum, en wat een sessie liet liggen. Stem voor wat je graag op de agenda ziet: iedereen ziet hoeveel stemmen, niemand ziet van wie.
backlog-waiting = Wat wacht
backlog-empty = Er wacht niets. Stel iets voor.
backlog-propose = Stel iets voor
backlog-propose-button = Stel dit voor
backlog-reason = Waarom wil je dit?
backlog-reason-hint = Een zin volstaat: wat levert het de kring op? Mag leeg blijven.
backlog-votes-for =
    { $count ->
        [one] stem voor
       *[other] stemmen voor
    }
backlog-carried = Doorgeschoven
backlog-session = Op welke sessie:
backlog-session-unknown = Kies een sessie waarvan de agenda nog open is.
backlog-full = Er wachten al { $count } voorstellen. Trek er eerst een terug.
backlog-workshop-votes = De stemmen worden nu verdeeld in de agenda-workshop.
backlog-tab = Voor later
