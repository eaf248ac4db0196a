name       Showmax
category   streaming
service    streaming
domain     showmax.com showmax.io
test       www.showmax.com -> showmax
test       a.b.SHOWMAX.IO. -> showmax
source     field knowledge 2026-11
