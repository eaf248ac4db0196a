name       La Stampa
category   news
service    browsing
domain     lastampa.it
test       www.lastampa.it -> la-stampa
source     field knowledge 2026-11
