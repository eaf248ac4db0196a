name       Wind Tre
category   web
domain     windtre.it
test       www.windtre.it -> wind-tre
source     field knowledge 2026-11
