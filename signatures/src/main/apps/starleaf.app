name       StarLeaf
category   conferencing
service    video-call
domain     starleaf.com
test       www.starleaf.com -> starleaf
source     field knowledge 2026-11
