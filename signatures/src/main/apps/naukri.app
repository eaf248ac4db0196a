name       Naukri
category   jobs
service    browsing
domain     naukri.com
test       www.naukri.com -> naukri
source     field knowledge 2026-11
