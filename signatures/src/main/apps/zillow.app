name       Zillow
category   web
service    browsing
domain     zillow.com zillowstatic.com
test       www.zillow.com -> zillow
test       a.b.ZILLOWSTATIC.COM. -> zillow
source     field knowledge 2026-11
