name       ZDF
category   streaming
service    streaming
domain     zdf.de
test       www.zdf.de -> zdf
source     field knowledge 2026-11
