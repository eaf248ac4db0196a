name       Stitcher
category   music
service    audio-streaming
domain     stitcher.com
test       www.stitcher.com -> stitcher
source     field knowledge 2026-11
