name       StackPath
category   cdn
domain     stackpath.com stackpathcdn.com stackpathdns.com netdna-cdn.com netdna-ssl.com netdna.com hwcdn.net maxcdn.com
test       www.stackpath.com -> stackpath
test       a.b.MAXCDN.COM. -> stackpath
source     field knowledge 2026-11
