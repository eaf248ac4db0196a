name       Kandji
category   management
domain     kandji.io
test       www.kandji.io -> kandji
source     field knowledge 2026-11
