name       Google Chat
category   messaging
service    chat
domain     chat.google.com dynamite-pa.googleapis.com
test       chat.google.com -> google-chat
test       a.b.DYNAMITE-PA.GOOGLEAPIS.COM. -> google-chat
source     field knowledge 2026-11
