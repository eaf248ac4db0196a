name       BYJU'S
category   education
service    streaming
domain     byjus.com tllms.com
test       www.byjus.com -> byjus
test       a.b.TLLMS.COM. -> byjus
source     field knowledge 2026-11
