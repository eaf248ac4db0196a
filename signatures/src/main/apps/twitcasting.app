name       Twitcasting
category   streaming
service    live-streaming
domain     twitcasting.tv
test       www.twitcasting.tv -> twitcasting
source     field knowledge 2026-11
