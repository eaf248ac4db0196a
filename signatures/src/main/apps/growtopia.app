name       Growtopia
category   gaming
service    gaming
domain     growtopia1.com growtopia2.com growtopiagame.com
test       www.growtopia1.com -> growtopia
test       a.b.GROWTOPIAGAME.COM. -> growtopia
source     field knowledge 2026-11
