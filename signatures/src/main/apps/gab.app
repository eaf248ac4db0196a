name       Gab
category   social
service    browsing
domain     gab.com gab.ai
test       www.gab.com -> gab
test       a.b.GAB.AI. -> gab
source     field knowledge 2026-11
