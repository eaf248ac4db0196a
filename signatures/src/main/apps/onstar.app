name       GM OnStar
category   automotive
domain     onstar.com
test       www.onstar.com -> onstar
source     field knowledge 2026-11
