name       Deutsche Bank
category   finance
domain     deutsche-bank.de db.com
test       www.deutsche-bank.de -> deutsche-bank
test       a.b.DB.COM. -> deutsche-bank
source     field knowledge 2026-11
