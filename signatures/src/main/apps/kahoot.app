name       Kahoot!
category   education
domain     kahoot.com kahoot.it
test       www.kahoot.com -> kahoot
test       a.b.KAHOOT.IT. -> kahoot
source     field knowledge 2026-11
