name       Marketo
category   advertising
domain     marketo.com marketo.net mktoresp.com
test       www.marketo.com -> marketo
test       a.b.MKTORESP.COM. -> marketo
source     field knowledge 2026-11
