name       BNP Paribas
category   finance
domain     bnpparibas.com bnpparibas.net mabanque.bnpparibas
test       www.bnpparibas.com -> bnp-paribas
test       a.b.MABANQUE.BNPPARIBAS. -> bnp-paribas
source     field knowledge 2026-11
