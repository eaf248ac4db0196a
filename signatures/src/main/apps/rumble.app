name       Rumble
category   streaming
service    streaming
domain     rumble.com rmbl.ws
test       www.rumble.com -> rumble
test       a.b.RMBL.WS. -> rumble
source     field knowledge 2026-11
