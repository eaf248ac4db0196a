name       Facebook
category   social
service    browsing
domain     facebook.com fbcdn.net facebook.net fb.com fbsbx.com fb.me fb.watch fbpigeon.com facebook-hardware.com tfbnw.net
domain     accountkit.com atdmt.com fb.gg meta.com facebookmail.com
service    streaming video.xx.fbcdn.net
address    31.13.24.0/21 31.13.64.0/18 157.240.0.0/16 179.60.192.0/22 2a03:2880::/32
test       www.facebook.com -> facebook
test       a.b.FACEBOOKMAIL.COM. -> facebook
test       video.fmct2-3.fna.fbcdn.net -> facebook
test       graph.facebook.com -> facebook
source     field knowledge 2026-11
