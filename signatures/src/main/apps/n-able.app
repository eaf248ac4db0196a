name       N-able
category   management
domain     n-able.com
test       www.n-able.com -> n-able
source     field knowledge 2026-11
