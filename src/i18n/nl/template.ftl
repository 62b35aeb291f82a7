## Het agendasjabloon van een kring

template-title = Agendasjabloon
template-lead = Elke nieuwe sessie begint met deze vaste rubrieken. Een wijziging geldt voor sessies die je later plant, nooit voor een die al bestaat.
template-topics = Vaste rubrieken
template-free = Een sessie van { $length } minuten houdt { $free } minuten vrij voor wat de kring brengt
template-rest = Wat er overblijft
template-topic = Vaste rubriek
template-name = Naam
template-name-hint = Laat leeg om de naam van de rubriek te tonen.
template-add = Een rubriek erbij
template-add-button = Voeg toe
template-remove = Haal weg:
template-stale = Deze rubriek veranderde terwijl je bezig was.
template-full = Het sjabloon telt al { $count } rubrieken. Haal er eerst een weg.
template-last = Een sjabloon houdt minstens één rubriek over.
template-edit = Agendasjabloon
