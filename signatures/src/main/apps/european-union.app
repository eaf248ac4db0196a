name       European Union
category   government
service    browsing
domain     europa.eu
test       www.europa.eu -> european-union
source     field knowledge 2026-11
