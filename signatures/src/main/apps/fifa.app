name       FIFA
category   sports
service    browsing
domain     fifa.com
test       www.fifa.com -> fifa
source     field knowledge 2026-11
