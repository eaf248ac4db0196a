name       Channel 4
category   streaming
service    streaming
domain     channel4.com c4assets.com
test       www.channel4.com -> channel-4
test       a.b.C4ASSETS.COM. -> channel-4
source     field knowledge 2026-11
