name       ZDNet
category   news
service    browsing
domain     zdnet.com zdnet.de
test       www.zdnet.com -> zdnet
test       a.b.ZDNET.DE. -> zdnet
source     field knowledge 2026-11
