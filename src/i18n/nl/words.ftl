## Wat mensen typen

words-blank = Vul dit nog in.
words-too-long =
    { $count ->
        [one] Houd het bij { $count } teken.
       *[other] Houd het bij { $count } tekens.
    }
