name       Rightmove
category   web
service    browsing
domain     rightmove.co.uk
test       rightmove.co.uk -> rightmove
source     field knowledge 2026-11
