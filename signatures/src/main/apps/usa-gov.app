name       USA.gov
category   government
service    browsing
domain     usa.gov irs.gov ssa.gov usps.com
test       www.usa.gov -> usa-gov
test       a.b.USPS.COM. -> usa-gov
source     field knowledge 2026-11
