name       Acronis
category   storage
service    backup
domain     acronis.com
test       www.acronis.com -> acronis
source     field knowledge 2026-11
