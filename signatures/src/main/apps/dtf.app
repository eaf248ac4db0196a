name       DTF
category   social
service    browsing
domain     dtf.ru vc.ru
test       www.dtf.ru -> dtf
test       a.b.VC.RU. -> dtf
source     field knowledge 2026-11
