name       Subito
category   shopping
service    browsing
domain     subito.it
test       www.subito.it -> subito
source     field knowledge 2026-11
