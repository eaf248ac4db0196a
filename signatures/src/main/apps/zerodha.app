name       Zerodha
category   finance
domain     zerodha.com kite.trade
test       www.zerodha.com -> zerodha
test       a.b.KITE.TRADE. -> zerodha
source     field knowledge 2026-11
