name       Coursera
category   education
service    streaming
domain     coursera.org coursera.com
test       www.coursera.org -> coursera
test       a.b.COURSERA.COM. -> coursera
source     field knowledge 2026-11
