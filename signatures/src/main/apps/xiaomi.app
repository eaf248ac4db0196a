name       Xiaomi
category   iot
domain     xiaomi.com mi.com miui.com xiaomi.net mi-img.com xiaomicp.com micloud.com ctracer.mi.com mijia.tech xiaomiyoupin.com
domain     duokanbox.com mitvos.com
test       www.xiaomi.com -> xiaomi
test       a.b.MITVOS.COM. -> xiaomi
source     field knowledge 2026-11
