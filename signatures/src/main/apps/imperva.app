name       Imperva
category   cdn
domain     imperva.com incapdns.net incapsula.com
test       www.imperva.com -> imperva
test       a.b.INCAPSULA.COM. -> imperva
source     field knowledge 2026-11
