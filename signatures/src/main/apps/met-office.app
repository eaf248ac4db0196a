name       Met Office
category   weather
domain     metoffice.gov.uk
test       metoffice.gov.uk -> met-office
source     field knowledge 2026-11
