name       Take-Two
category   gaming
service    gaming
domain     take2games.com 2k.com 2ksports.com private-division.com
test       www.take2games.com -> take-two
test       a.b.PRIVATE-DIVISION.COM. -> take-two
source     field knowledge 2026-11
