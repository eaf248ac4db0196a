name       MaxMind
category   security
domain     maxmind.com
test       www.maxmind.com -> maxmind
source     field knowledge 2026-11
