name       GeForce NOW
category   gaming
service    gaming
domain     nvidiagrid.net geforcenow.com play.geforcenow.com
test       www.nvidiagrid.net -> geforce-now
test       a.b.PLAY.GEFORCENOW.COM. -> geforce-now
source     field knowledge 2026-11
