name       UPI BHIM
category   payment
domain     npci.org.in bhimupi.org.in
test       npci.org.in -> npci
test       a.b.BHIMUPI.ORG.IN. -> npci
source     field knowledge 2026-11
