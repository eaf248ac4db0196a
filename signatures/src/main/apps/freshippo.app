name       Hema
category   food
domain     freshhema.com
test       www.freshhema.com -> freshippo
source     field knowledge 2026-11
