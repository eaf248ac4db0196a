name       Apple Maps
category   maps
domain     maps.apple.com
test       maps.apple.com -> apple-maps
source     field knowledge 2026-11
