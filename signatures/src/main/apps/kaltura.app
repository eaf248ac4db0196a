name       Kaltura
category   streaming
service    streaming
domain     kaltura.com
test       www.kaltura.com -> kaltura
source     field knowledge 2026-11
