name       Swisscom
category   web
domain     swisscom.ch swisscom.com bluewin.ch
test       www.swisscom.ch -> swisscom
test       a.b.BLUEWIN.CH. -> swisscom
source     field knowledge 2026-11
