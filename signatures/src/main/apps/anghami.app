name       Anghami
category   music
service    audio-streaming
domain     anghami.com
test       www.anghami.com -> anghami
source     field knowledge 2026-11
