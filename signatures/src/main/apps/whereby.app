name       Whereby
category   conferencing
service    video-call
domain     whereby.com appear.in
test       www.whereby.com -> whereby
test       a.b.APPEAR.IN. -> whereby
source     field knowledge 2026-11
