name       GOV.UK
category   government
service    browsing
domain     service.gov.uk
host       www.gov.uk
test       service.gov.uk -> gov-uk
test       www.gov.uk -> gov-uk
source     field knowledge 2026-11
