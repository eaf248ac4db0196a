name       Lifesize
category   conferencing
service    video-call
domain     lifesize.com lifesizecloud.com
test       www.lifesize.com -> lifesize
test       a.b.LIFESIZECLOUD.COM. -> lifesize
source     field knowledge 2026-11
