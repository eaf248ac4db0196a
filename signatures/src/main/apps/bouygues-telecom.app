name       Bouygues Telecom
category   web
domain     bouyguestelecom.fr
test       www.bouyguestelecom.fr -> bouygues-telecom
source     field knowledge 2026-11
