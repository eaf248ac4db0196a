name       Bumble
category   dating
service    chat
domain     bumble.com bumbcdn.com
test       www.bumble.com -> bumble
test       a.b.BUMBCDN.COM. -> bumble
source     field knowledge 2026-11
