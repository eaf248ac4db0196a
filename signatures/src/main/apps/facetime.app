name       FaceTime
category   conferencing
service    video-call
domain     facetime.apple.com
test       facetime.apple.com -> facetime
source     field knowledge 2026-11
