name       Times of India
category   news
service    browsing
domain     indiatimes.com timesofindia.com toiimg.com
test       www.indiatimes.com -> times-of-india
test       a.b.TOIIMG.COM. -> times-of-india
source     field knowledge 2026-11
