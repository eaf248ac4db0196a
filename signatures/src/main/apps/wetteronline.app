name       WetterOnline
category   weather
domain     wetteronline.de wo-cloud.com
test       www.wetteronline.de -> wetteronline
test       a.b.WO-CLOUD.COM. -> wetteronline
source     field knowledge 2026-11
