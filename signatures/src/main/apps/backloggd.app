name       Backloggd
category   gaming
service    browsing
domain     backloggd.com
test       www.backloggd.com -> backloggd
source     field knowledge 2026-11
