name       Tinder
category   dating
service    chat
domain     tinder.com gotinder.com tinderapi.com tindersparks.com
test       www.tinder.com -> tinder
test       a.b.TINDERSPARKS.COM. -> tinder
source     field knowledge 2026-11
