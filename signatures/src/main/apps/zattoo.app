name       Zattoo
category   streaming
service    live-streaming
domain     zattoo.com zattic.com zahs.tv
host       zattosecurehd*.akamaihd.net zattoo-*.akamaized.net
test       www.zattoo.com -> zattoo
test       a.b.ZAHS.TV. -> zattoo
test       zattosecurehd2-f.akamaihd.net -> zattoo
source     field knowledge 2026-11
