name       Kindle
category   media
service    download
domain     kindle.com kindle.amazon.com read.amazon.com
test       www.kindle.com -> kindle
test       a.b.READ.AMAZON.COM. -> kindle
source     field knowledge 2026-11
