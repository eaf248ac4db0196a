name       Molotov
category   streaming
service    live-streaming
domain     molotov.tv
test       www.molotov.tv -> molotov
source     field knowledge 2026-11
