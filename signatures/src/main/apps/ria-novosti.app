name       RIA Novosti
category   news
service    browsing
domain     ria.ru rian.ru
test       www.ria.ru -> ria-novosti
test       a.b.RIAN.RU. -> ria-novosti
source     field knowledge 2026-11
