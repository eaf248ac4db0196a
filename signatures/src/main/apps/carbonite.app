name       Carbonite
category   storage
service    backup
domain     carbonite.com
test       www.carbonite.com -> carbonite
source     field knowledge 2026-11
