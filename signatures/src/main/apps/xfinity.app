name       Comcast Xfinity
category   web
domain     xfinity.com comcast.net comcast.com
test       www.xfinity.com -> xfinity
test       a.b.COMCAST.COM. -> xfinity
source     field knowledge 2026-11
