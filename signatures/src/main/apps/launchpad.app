name       Launchpad
category   development
domain     launchpad.net launchpadcontent.net
test       www.launchpad.net -> launchpad
test       a.b.LAUNCHPADCONTENT.NET. -> launchpad
source     field knowledge 2026-11
