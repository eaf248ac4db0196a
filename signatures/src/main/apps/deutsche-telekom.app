name       Deutsche Telekom
category   web
domain     telekom.de telekom.com magenta.tv magentatv.de
test       www.telekom.de -> deutsche-telekom
test       a.b.MAGENTATV.DE. -> deutsche-telekom
source     field knowledge 2026-11
