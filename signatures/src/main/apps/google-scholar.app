name       Google Scholar
category   education
service    browsing
domain     scholar.google.com
test       scholar.google.com -> google-scholar
source     field knowledge 2026-11
