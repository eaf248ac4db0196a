name       Bitchute
category   streaming
service    streaming
domain     bitchute.com
test       www.bitchute.com -> bitchute
source     field knowledge 2026-11
