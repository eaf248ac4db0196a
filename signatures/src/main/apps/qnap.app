name       QNAP
category   storage
domain     qnap.com myqnapcloud.com myqnapcloud.io
test       www.qnap.com -> qnap
test       a.b.MYQNAPCLOUD.IO. -> qnap
source     field knowledge 2026-11
