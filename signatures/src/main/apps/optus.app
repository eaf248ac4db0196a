name       Optus
category   web
domain     optus.com.au
test       optus.com.au -> optus
source     field knowledge 2026-11
