name       La Gazzetta dello Sport
category   sports
service    browsing
domain     gazzetta.it
test       www.gazzetta.it -> gazzetta
source     field knowledge 2026-11
