## Wat mensen typen

words-blank = Vul dit nog in.
words-too-long =
    { $count ->
        [one] Houd het bij { $count } teken.
       *[other] Houd het bij { $count } tekens.
    }
words-unreadable = Hier staat een teken dat geen tekst is, misschien meegekomen uit een ander programma. Haal het weg, of typ dit opnieuw.
