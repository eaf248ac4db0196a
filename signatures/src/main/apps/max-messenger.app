name       Max Messenger
category   messaging
service    chat
domain     max.ru oneme.ru
test       www.max.ru -> max-messenger
test       a.b.ONEME.RU. -> max-messenger
source     field knowledge 2026-11
