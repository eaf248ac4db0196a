name       Nintendo
category   gaming
service    gaming
domain     nintendo.com nintendo.net nintendo.co.jp nintendowifi.net nintendo-europe.com nintendoswitch.com nintendoswitch.cn
test       www.nintendo.com -> nintendo
test       a.b.NINTENDOSWITCH.CN. -> nintendo
test       e0d67c509fb203858ebcb2fe3f88c2aa.baas.nintendo.com -> nintendo
source     field knowledge 2026-11
