name       Smilegate
category   gaming
service    gaming
domain     smilegate.com onstove.com
test       www.smilegate.com -> smilegate
test       a.b.ONSTOVE.COM. -> smilegate
source     field knowledge 2026-11
