name       NHS
category   health
service    browsing
domain     nhs.uk
test       www.nhs.uk -> nhs
source     field knowledge 2026-11
