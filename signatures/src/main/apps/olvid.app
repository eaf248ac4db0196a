name       Olvid
category   messaging
service    chat
domain     olvid.io
test       www.olvid.io -> olvid
source     field knowledge 2026-11
