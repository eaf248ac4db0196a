name       Dialpad
category   voip
service    audio-call
domain     dialpad.com
test       www.dialpad.com -> dialpad
source     field knowledge 2026-11
