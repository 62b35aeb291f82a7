## What people type

words-blank = Please fill this in.
words-too-long =
    { $count ->
        [one] Keep it to { $count } character.
       *[other] Keep it to { $count } characters.
    }
