name       NIST Time
category   time
domain     time.nist.gov nist.gov
test       time.nist.gov -> nist-time
test       a.b.NIST.GOV. -> nist-time
source     field knowledge 2026-11
