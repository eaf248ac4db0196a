name       CapCut
category   media
domain     capcut.com capcutapi.com capcutcdn-us.com
test       www.capcut.com -> capcut
test       a.b.CAPCUTCDN-US.COM. -> capcut
source     field knowledge 2026-11
