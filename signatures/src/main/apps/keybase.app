name       Keybase
category   messaging
service    chat
domain     keybase.io
test       www.keybase.io -> keybase
source     field knowledge 2026-11
