name       Fuze
category   conferencing
service    video-call
domain     fuze.com fuzemeeting.com thinkingphones.com
test       www.fuze.com -> fuze
test       a.b.THINKINGPHONES.COM. -> fuze
source     field knowledge 2026-11
