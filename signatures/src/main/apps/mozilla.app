name       Mozilla
category   web
domain     mozilla.org mozilla.net mozilla.com firefox.com mozgcp.net mozaws.net firefoxusercontent.com mozilla-hispano.org
service    update aus5.mozilla.org download.mozilla.org
category   analytics telemetry.mozilla.org
test       www.mozilla.org -> mozilla
test       a.b.MOZILLA-HISPANO.ORG. -> mozilla
source     field knowledge 2026-11
