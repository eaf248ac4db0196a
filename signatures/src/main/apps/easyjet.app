name       easyJet
category   travel
service    browsing
domain     easyjet.com
test       www.easyjet.com -> easyjet
source     field knowledge 2026-11
