name       Blim
category   streaming
service    streaming
domain     blim.com
test       www.blim.com -> blim
source     field knowledge 2026-11
