name       Gizmodo
category   news
service    browsing
domain     gizmodo.com kinja.com
test       www.gizmodo.com -> gizmodo
test       a.b.KINJA.COM. -> gizmodo
source     field knowledge 2026-11
