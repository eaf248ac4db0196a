name       Britannica
category   education
service    browsing
domain     britannica.com
test       www.britannica.com -> britannica
source     field knowledge 2026-11
