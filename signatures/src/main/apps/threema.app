name       Threema
category   messaging
service    chat
domain     threema.ch 3ma.ch threema.id
test       www.threema.ch -> threema
test       a.b.THREEMA.ID. -> threema
source     field knowledge 2026-11
