name       TeamSpeak
category   voip
service    audio-call
domain     teamspeak.com teamspeak.org
test       www.teamspeak.com -> teamspeak
test       a.b.TEAMSPEAK.ORG. -> teamspeak
source     field knowledge 2026-11
