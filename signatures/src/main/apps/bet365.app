name       Bet365
category   gambling
domain     bet365.com bet365.it bet365.es
test       www.bet365.com -> bet365
test       a.b.BET365.ES. -> bet365
source     field knowledge 2026-11
