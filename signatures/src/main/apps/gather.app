name       Gather
category   conferencing
service    video-call
domain     gather.town
test       www.gather.town -> gather
source     field knowledge 2026-11
