name       Kuwo
category   music
service    audio-streaming
domain     kuwo.cn
test       www.kuwo.cn -> kuwo
source     field knowledge 2026-11
