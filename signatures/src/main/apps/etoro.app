name       eToro
category   finance
domain     etoro.com etorostatic.com
test       www.etoro.com -> etoro
test       a.b.ETOROSTATIC.COM. -> etoro
source     field knowledge 2026-11
