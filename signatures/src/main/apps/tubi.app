name       Tubi
category   streaming
service    streaming
domain     tubi.tv tubitv.com tubi.io
test       www.tubi.tv -> tubi
test       a.b.TUBI.IO. -> tubi
source     field knowledge 2026-11
