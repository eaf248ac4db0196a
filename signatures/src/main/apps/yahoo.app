name       Yahoo
category   web
service    browsing
domain     yahoo.com yimg.com yahooapis.com yahoodns.net yahoo.net oath.com yahooinc.com aolmail.com flurry.com yahoosandbox.com
domain     rocketmail.com ymail.com
service    mail mail.yahoo.com
category   advertising ads.yahoo.com gemini.yahoo.com
test       www.yahoo.com -> yahoo
test       a.b.YMAIL.COM. -> yahoo
source     field knowledge 2026-11
