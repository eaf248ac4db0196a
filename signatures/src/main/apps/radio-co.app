name       Radio.co
category   music
service    audio-streaming
domain     radio.co
test       www.radio.co -> radio-co
source     field knowledge 2026-11
