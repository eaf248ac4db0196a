name       Ziggo
category   web
domain     ziggo.nl
test       www.ziggo.nl -> ziggo
source     field knowledge 2026-11
