name       Tenor
category   social
service    browsing
domain     tenor.com tenor.co tenor.googleapis.com
test       www.tenor.com -> tenor
test       a.b.TENOR.GOOGLEAPIS.COM. -> tenor
source     field knowledge 2026-11
