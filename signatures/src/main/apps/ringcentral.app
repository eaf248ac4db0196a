name       RingCentral
category   conferencing
service    audio-call
domain     ringcentral.com ringcentral.biz glip.com
test       www.ringcentral.com -> ringcentral
test       a.b.GLIP.COM. -> ringcentral
source     field knowledge 2026-11
