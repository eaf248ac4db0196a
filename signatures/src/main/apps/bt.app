name       BT
category   web
domain     bt.com btinternet.com
test       www.bt.com -> bt
test       a.b.BTINTERNET.COM. -> bt
source     field knowledge 2026-11
