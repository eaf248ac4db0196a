name       ING
category   finance
domain     ing.com ing.nl ing.de ing.it
test       www.ing.com -> ing
test       a.b.ING.IT. -> ing
source     field knowledge 2026-11
