name       PRTG
category   monitoring
domain     paessler.com
test       www.paessler.com -> prtg
source     field knowledge 2026-11
