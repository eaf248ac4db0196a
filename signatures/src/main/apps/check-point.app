name       Check Point
category   security
service    update
domain     checkpoint.com zonealarm.com perimeter81.com
test       www.checkpoint.com -> check-point
test       a.b.PERIMETER81.COM. -> check-point
source     field knowledge 2026-11
