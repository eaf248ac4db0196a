name       Citymapper
category   maps
domain     citymapper.com
test       www.citymapper.com -> citymapper
source     field knowledge 2026-11
