name       Patreon
category   social
service    browsing
domain     patreon.com patreonusercontent.com
test       www.patreon.com -> patreon
test       a.b.PATREONUSERCONTENT.COM. -> patreon
source     field knowledge 2026-11
