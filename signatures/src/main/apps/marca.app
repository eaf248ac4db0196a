name       Marca
category   sports
service    browsing
domain     marca.com
test       www.marca.com -> marca
source     field knowledge 2026-11
