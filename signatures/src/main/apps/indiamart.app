name       IndiaMART
category   shopping
service    browsing
domain     indiamart.com imimg.com
test       www.indiamart.com -> indiamart
test       a.b.IMIMG.COM. -> indiamart
source     field knowledge 2026-11
