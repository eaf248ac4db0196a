name       realme
category   iot
domain     realme.com
test       www.realme.com -> realme
source     field knowledge 2026-11
