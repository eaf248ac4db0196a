name       Max
category   streaming
service    streaming
domain     max.com hbomax.com hbomaxcdn.com hbo.com hbogo.com hbonow.com discomax.com
test       www.max.com -> hbo-max
test       a.b.DISCOMAX.COM. -> hbo-max
source     field knowledge 2026-11
