name       Gosuslugi
category   government
service    browsing
domain     gosuslugi.ru
test       www.gosuslugi.ru -> gosuslugi
source     field knowledge 2026-11
