name       MetaTrader
category   finance
domain     metatrader5.com metatrader4.com mql5.com metaquotes.net
test       www.metatrader5.com -> metatrader
test       a.b.METAQUOTES.NET. -> metatrader
source     field knowledge 2026-11
