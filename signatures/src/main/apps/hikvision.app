name       Hikvision
category   iot
service    streaming
domain     hikvision.com hik-connect.com ezvizlife.com hikvisioneurope.com guardingvision.com ezviz.com ys7.com
test       www.hikvision.com -> hikvision
test       a.b.YS7.COM. -> hikvision
source     field knowledge 2026-11
