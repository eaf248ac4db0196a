name       Renfe
category   travel
service    browsing
domain     renfe.com
test       www.renfe.com -> renfe
source     field knowledge 2026-11
