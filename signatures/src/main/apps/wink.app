name       Wink
category   streaming
service    streaming
domain     wink.ru
test       www.wink.ru -> wink
source     field knowledge 2026-11
