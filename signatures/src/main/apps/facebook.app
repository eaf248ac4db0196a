name       Facebook
category   social
service    browsing
domain     facebook.com fbcdn.net facebook.net fb.com fbsbx.com fb.me fb.watch fbpigeon.com facebook-hardware.com tfbnw.net
domain     accountkit.com atdmt.com fb.gg meta.com facebookmail.com
service    streaming video.xx.fbcdn.net
test       www.facebook.com -> facebook
test       a.b.FACEBOOKMAIL.COM. -> facebook
test       video.fmct2-3.fna.fbcdn.net -> facebook
test       graph.facebook.com -> facebook
source     field knowledge 2026-11
