name       LastPass
category   security
domain     lastpass.com lastpass.eu
test       www.lastpass.com -> lastpass
test       a.b.LASTPASS.EU. -> lastpass
source     field knowledge 2026-11
