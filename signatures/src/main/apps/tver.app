name       TVer
category   streaming
service    streaming
domain     tver.jp
test       www.tver.jp -> tver
source     field knowledge 2026-11
