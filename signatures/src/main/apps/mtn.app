name       MTN
category   web
domain     mtn.com
test       www.mtn.com -> mtn
source     field knowledge 2026-11
