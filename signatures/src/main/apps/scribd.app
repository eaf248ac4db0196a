name       Scribd
category   education
service    browsing
domain     scribd.com scribdassets.com
test       www.scribd.com -> scribd
test       a.b.SCRIBDASSETS.COM. -> scribd
source     field knowledge 2026-11
