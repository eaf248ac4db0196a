name       Carbon Black
category   security
service    telemetry
domain     carbonblack.com conferdeploy.net carbonblack.io
test       www.carbonblack.com -> carbon-black
test       a.b.CARBONBLACK.IO. -> carbon-black
source     field knowledge 2026-11
