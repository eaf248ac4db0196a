name       Signifyd
category   security
domain     signifyd.com
test       www.signifyd.com -> signifyd
source     field knowledge 2026-11
