name       Ultimate Guitar
category   music
service    browsing
domain     ultimate-guitar.com
test       www.ultimate-guitar.com -> ultimate-guitar
source     field knowledge 2026-11
