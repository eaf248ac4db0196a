name       India Government
category   government
service    browsing
domain     uidai.gov.in digilocker.gov.in
test       uidai.gov.in -> aadhaar
test       a.b.DIGILOCKER.GOV.IN. -> aadhaar
source     field knowledge 2026-11
