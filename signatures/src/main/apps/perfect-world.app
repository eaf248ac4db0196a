name       Perfect World
category   gaming
service    gaming
domain     wanmei.com perfectworld.com
test       www.wanmei.com -> perfect-world
test       a.b.PERFECTWORLD.COM. -> perfect-world
source     field knowledge 2026-11
