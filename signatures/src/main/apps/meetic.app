name       Meetic
category   dating
service    chat
domain     meetic.com meetic.fr meetic.it
test       www.meetic.com -> meetic
test       a.b.MEETIC.IT. -> meetic
source     field knowledge 2026-11
