name       BiP
category   messaging
service    chat
domain     bip.com bip.ai
test       www.bip.com -> bip
test       a.b.BIP.AI. -> bip
source     field knowledge 2026-11
