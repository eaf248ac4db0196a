name       Vonage
category   voip
service    audio-call
domain     vonage.com nexmo.com vonage.net tokbox.com opentok.com
test       www.vonage.com -> vonage
test       a.b.OPENTOK.COM. -> vonage
source     field knowledge 2026-11
