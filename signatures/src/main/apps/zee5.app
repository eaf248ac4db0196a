name       ZEE5
category   streaming
service    streaming
domain     zee5.com
test       www.zee5.com -> zee5
source     field knowledge 2026-11
