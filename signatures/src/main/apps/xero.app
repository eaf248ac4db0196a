name       Xero
category   finance
domain     xero.com
test       www.xero.com -> xero
source     field knowledge 2026-11
