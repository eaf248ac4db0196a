name       Pexip
category   conferencing
service    video-call
domain     pexip.com pexip.me
test       www.pexip.com -> pexip
test       a.b.PEXIP.ME. -> pexip
source     field knowledge 2026-11
