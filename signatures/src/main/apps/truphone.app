name       Truphone
category   voip
service    audio-call
domain     truphone.com
test       www.truphone.com -> truphone
source     field knowledge 2026-11
