## What people type

words-blank = Please fill this in.
words-too-long =
    { $count ->
        [one] Keep it to { $count } character.
       *[other] Keep it to { $count } characters.
    }
words-unreadable = There is a character here that is no text, perhaps pasted from another program. Take it out, or type this again.
