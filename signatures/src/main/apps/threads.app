name       Threads
category   social
service    browsing
domain     threads.net threads.com
test       www.threads.net -> threads
test       a.b.THREADS.COM. -> threads
source     field knowledge 2026-11
