name       Brightcove
category   streaming
service    streaming
domain     brightcove.com brightcove.net boltdns.net bcovlive.io
test       www.brightcove.com -> brightcove
test       a.b.BCOVLIVE.IO. -> brightcove
source     field knowledge 2026-11
