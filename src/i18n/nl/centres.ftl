## Loopbaancentra

centres-enterprise-number = Dit is geen ondernemingsnummer. Het telt tien cijfers, zoals 0417.497.106.
centres-title = Loopbaancentra
centres-lead = Het ondernemingsnummer komt op de aanwezigheidslijst. Een dossier voor de KMO-portefeuille vraagt het.
centres-none = Nog niemand in de kring noemde een loopbaancentrum.
centres-open = Ondernemingsnummers van de centra
centres-number = Ondernemingsnummer
centres-number-hint = Tien cijfers, zoals 0417.497.106. Je vindt het in de Kruispuntbank van Ondernemingen. Laat leeg als het centrum er geen heeft.
centres-number-unknown = nog geen nummer
centres-number-add = Vul aan
centres-number-change = Wijzig
centres-number-save = Bewaar het nummer
centres-number-stale = Dit nummer veranderde intussen. Kijk na wat er nu staat en bewaar opnieuw.
centres-leads = Wie leidt of bezit dit centrum?
centres-leads-hint = Met iemand die leiding geeft aan de inbrenger in de kring, draait niemand zich om tijdens een methode.
centres-person-unknown = Kies iemand uit de lijst.
