name       Reolink
category   iot
service    streaming
domain     reolink.com
test       www.reolink.com -> reolink
source     field knowledge 2026-11
