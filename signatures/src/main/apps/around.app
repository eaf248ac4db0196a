name       Around
category   conferencing
service    video-call
domain     around.co
test       www.around.co -> around
source     field knowledge 2026-11
