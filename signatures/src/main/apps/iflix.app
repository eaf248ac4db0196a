name       iflix
category   streaming
service    streaming
domain     iflix.com iflix.io
test       www.iflix.com -> iflix
test       a.b.IFLIX.IO. -> iflix
source     field knowledge 2026-11
