name       Rambler
category   news
service    browsing
domain     rambler.ru rambler.su rl0.ru
test       www.rambler.ru -> rambler
test       a.b.RL0.RU. -> rambler
source     field knowledge 2026-11
