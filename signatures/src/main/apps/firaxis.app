name       Sid Meier Firaxis
category   gaming
service    gaming
domain     firaxis.com civilization.com
test       www.firaxis.com -> firaxis
test       a.b.CIVILIZATION.COM. -> firaxis
source     field knowledge 2026-11
