name       Charles Schwab
category   finance
domain     schwab.com tdameritrade.com
test       www.schwab.com -> charles-schwab
test       a.b.TDAMERITRADE.COM. -> charles-schwab
source     field knowledge 2026-11
