name       Canvas
category   education
domain     instructure.com canvaslms.com inscloudgate.net
test       www.instructure.com -> canvas
test       a.b.INSCLOUDGATE.NET. -> canvas
source     field knowledge 2026-11
