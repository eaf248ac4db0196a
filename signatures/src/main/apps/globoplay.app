name       Globoplay
category   streaming
service    streaming
domain     globo.com glbimg.com globoplay.com
test       www.globo.com -> globoplay
test       a.b.GLOBOPLAY.COM. -> globoplay
source     field knowledge 2026-11
