name       iFood
category   food
domain     ifood.com.br
test       ifood.com.br -> ifood
source     field knowledge 2026-11
