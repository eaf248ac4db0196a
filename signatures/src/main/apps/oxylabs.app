name       Oxylabs
category   proxy
domain     oxylabs.io
test       www.oxylabs.io -> oxylabs
source     field knowledge 2026-11
