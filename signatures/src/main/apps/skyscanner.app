name       Skyscanner
category   travel
service    browsing
domain     skyscanner.net skyscanner.com skyscnr.com
test       www.skyscanner.net -> skyscanner
test       a.b.SKYSCNR.COM. -> skyscanner
source     field knowledge 2026-11
