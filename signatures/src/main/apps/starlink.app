name       Starlink
category   network
domain     starlink.com spacex.com
test       www.starlink.com -> starlink
test       a.b.SPACEX.COM. -> starlink
source     field knowledge 2026-11
