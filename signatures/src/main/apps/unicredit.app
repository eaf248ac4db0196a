name       UniCredit
category   finance
domain     unicredit.it unicreditgroup.eu
test       www.unicredit.it -> unicredit
test       a.b.UNICREDITGROUP.EU. -> unicredit
source     field knowledge 2026-11
