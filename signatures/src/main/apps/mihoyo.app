name       miHoYo
category   gaming
service    gaming
domain     mihoyo.com hoyoverse.com yuanshen.com bhsr.com hoyolab.com genshinimpact.com starrails.com zenlesszonezero.com
domain     hoyo.link
test       www.mihoyo.com -> mihoyo
test       a.b.HOYO.LINK. -> mihoyo
source     field knowledge 2026-11
