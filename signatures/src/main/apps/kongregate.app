name       Kongregate
category   gaming
service    gaming
domain     kongregate.com
test       www.kongregate.com -> kongregate
source     field knowledge 2026-11
