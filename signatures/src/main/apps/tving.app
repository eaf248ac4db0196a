name       TVING
category   streaming
service    streaming
domain     tving.com
test       www.tving.com -> tving
source     field knowledge 2026-11
