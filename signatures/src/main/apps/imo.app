name       imo
category   messaging
service    chat
domain     imo.im
test       www.imo.im -> imo
source     field knowledge 2026-11
