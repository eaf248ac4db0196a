name       Elsevier
category   education
service    browsing
domain     sciencedirect.com elsevier.com els-cdn.com scopus.com
test       www.sciencedirect.com -> elsevier
test       a.b.SCOPUS.COM. -> elsevier
source     field knowledge 2026-11
