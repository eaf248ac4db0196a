name       NHK
category   news
service    streaming
domain     nhk.or.jp nhk.jp
test       nhk.or.jp -> nhk
test       a.b.NHK.JP. -> nhk
source     field knowledge 2026-11
