name       BSNL
category   web
domain     bsnl.co.in
test       bsnl.co.in -> bsnl
source     field knowledge 2026-11
