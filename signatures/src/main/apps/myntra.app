name       Myntra
category   shopping
service    browsing
domain     myntra.com myntassets.com
test       www.myntra.com -> myntra
test       a.b.MYNTASSETS.COM. -> myntra
source     field knowledge 2026-11
