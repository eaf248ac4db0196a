name       Flashscore
category   sports
service    browsing
domain     flashscore.com flashscore.info livescore.com flashscore.it
test       www.flashscore.com -> flashscore
test       a.b.FLASHSCORE.IT. -> flashscore
source     field knowledge 2026-11
