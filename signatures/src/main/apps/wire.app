name       Wire
category   messaging
service    chat
domain     wire.com zinfra.io
test       www.wire.com -> wire
test       a.b.ZINFRA.IO. -> wire
source     field knowledge 2026-11
