name       SupportXMR
category   cryptocurrency
domain     supportxmr.com
test       www.supportxmr.com -> supportxmr
source     field knowledge 2026-11
