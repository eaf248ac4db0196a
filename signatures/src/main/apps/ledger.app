name       Ledger
category   cryptocurrency
domain     ledger.com ledgerwallet.com
test       www.ledger.com -> ledger
test       a.b.LEDGERWALLET.COM. -> ledger
source     field knowledge 2026-11
