name       ASUS
category   network
domain     asus.com asuscomm.com asus.com.tw
test       www.asus.com -> asus
test       a.b.ASUS.COM.TW. -> asus
source     field knowledge 2026-11
