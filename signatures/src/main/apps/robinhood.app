name       Robinhood
category   finance
domain     robinhood.com robinhood.net rbnhd.co
test       www.robinhood.com -> robinhood
test       a.b.RBNHD.CO. -> robinhood
source     field knowledge 2026-11
