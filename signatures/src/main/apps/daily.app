name       Daily
category   conferencing
service    video-call
domain     daily.co
test       www.daily.co -> daily
source     field knowledge 2026-11
