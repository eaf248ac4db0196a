name       Facepunch
category   gaming
service    gaming
domain     facepunch.com
test       www.facepunch.com -> facepunch
source     field knowledge 2026-11
