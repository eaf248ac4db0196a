name       Wise
category   finance
domain     wise.com transferwise.com
test       www.wise.com -> wise
test       a.b.TRANSFERWISE.COM. -> wise
source     field knowledge 2026-11
