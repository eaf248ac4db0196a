name       PlayStation
category   gaming
service    gaming
domain     playstation.com playstation.net sonyentertainmentnetwork.com scea.com dl.playstation.net playstationnetwork.com
domain     psnow.com
service    download gs2.ww.prod.dl.playstation.net
test       www.playstation.com -> playstation
test       a.b.PSNOW.COM. -> playstation
source     field knowledge 2026-11
