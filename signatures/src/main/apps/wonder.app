name       Wonder
category   conferencing
service    video-call
domain     wonder.me
test       www.wonder.me -> wonder
source     field knowledge 2026-11
