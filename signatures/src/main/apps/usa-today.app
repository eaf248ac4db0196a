name       USA Today
category   news
service    browsing
domain     usatoday.com gannett-cdn.com
test       www.usatoday.com -> usa-today
test       a.b.GANNETT-CDN.COM. -> usa-today
source     field knowledge 2026-11
