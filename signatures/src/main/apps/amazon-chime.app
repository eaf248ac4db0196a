name       Chime
category   conferencing
service    video-call
domain     chime.aws
test       www.chime.aws -> amazon-chime
source     field knowledge 2026-11
