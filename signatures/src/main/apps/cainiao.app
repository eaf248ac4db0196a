name       Cainiao
category   shopping
domain     cainiao.com
test       www.cainiao.com -> cainiao
source     field knowledge 2026-11
