name       Coolblue
category   shopping
service    browsing
domain     coolblue.nl coolblue.be
test       www.coolblue.nl -> coolblue
test       a.b.COOLBLUE.BE. -> coolblue
source     field knowledge 2026-11
