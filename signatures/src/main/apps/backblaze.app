name       Backblaze
category   storage
service    backup
domain     backblaze.com backblazeb2.com
test       www.backblaze.com -> backblaze
test       a.b.BACKBLAZEB2.COM. -> backblaze
source     field knowledge 2026-11
