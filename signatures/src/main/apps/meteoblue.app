name       Meteoblue
category   weather
domain     meteoblue.com
test       www.meteoblue.com -> meteoblue
source     field knowledge 2026-11
