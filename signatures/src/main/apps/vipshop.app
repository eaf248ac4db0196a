name       Vipshop
category   shopping
service    browsing
domain     vip.com vipshop.com vipstatic.com
test       www.vip.com -> vipshop
test       a.b.VIPSTATIC.COM. -> vipshop
source     field knowledge 2026-11
