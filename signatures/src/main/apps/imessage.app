name       iMessage
category   messaging
service    chat
domain     imessage.apple.com
test       imessage.apple.com -> imessage
source     field knowledge 2026-11
