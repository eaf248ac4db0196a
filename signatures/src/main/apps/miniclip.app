name       Miniclip
category   gaming
service    gaming
domain     miniclip.com miniclipcdn.com
test       www.miniclip.com -> miniclip
test       a.b.MINICLIPCDN.COM. -> miniclip
source     field knowledge 2026-11
