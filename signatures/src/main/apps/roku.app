name       Roku
category   streaming
service    streaming
domain     roku.com rokucdn.com rokutime.com
test       www.roku.com -> roku
test       a.b.ROKUTIME.COM. -> roku
source     field knowledge 2026-11
