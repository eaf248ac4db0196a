name       NTS Radio
category   music
service    audio-streaming
domain     nts.live
test       www.nts.live -> nts-radio
source     field knowledge 2026-11
