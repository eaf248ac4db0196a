name       Trovo
category   streaming
service    live-streaming
domain     trovo.live
test       www.trovo.live -> trovo
source     field knowledge 2026-11
