name       Marco Polo
category   messaging
service    video-call
domain     marcopolo.me
test       www.marcopolo.me -> marco-polo
source     field knowledge 2026-11
