name       Cabify
category   travel
domain     cabify.com
test       www.cabify.com -> cabify
source     field knowledge 2026-11
