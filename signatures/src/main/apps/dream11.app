name       Dream11
category   gambling
domain     dream11.com
test       www.dream11.com -> dream11
source     field knowledge 2026-11
