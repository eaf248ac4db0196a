name       Atera
category   management
domain     atera.com
test       www.atera.com -> atera
source     field knowledge 2026-11
