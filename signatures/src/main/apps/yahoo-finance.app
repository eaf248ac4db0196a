name       Yahoo Finance
category   finance
domain     finance.yahoo.com
test       finance.yahoo.com -> yahoo-finance
source     field knowledge 2026-11
