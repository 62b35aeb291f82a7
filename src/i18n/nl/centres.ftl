## Loopbaancentra

centres-enterprise-number = Dit is geen ondernemingsnummer. Het telt tien cijfers, zoals 0417.497.106.
