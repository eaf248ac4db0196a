name       Keeper
category   security
domain     keepersecurity.com keepersecurity.eu
test       www.keepersecurity.com -> keeper
test       a.b.KEEPERSECURITY.EU. -> keeper
source     field knowledge 2026-11
