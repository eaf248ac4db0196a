name       Tango
category   messaging
service    video-call
domain     tango.me
test       www.tango.me -> tango
source     field knowledge 2026-11
