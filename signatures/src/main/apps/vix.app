name       Vix
category   streaming
service    streaming
domain     vix.com
test       www.vix.com -> vix
source     field knowledge 2026-11
