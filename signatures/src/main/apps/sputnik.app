name       Sputnik
category   news
service    browsing
domain     sputniknews.com sputnikglobe.com
test       www.sputniknews.com -> sputnik
test       a.b.SPUTNIKGLOBE.COM. -> sputnik
source     field knowledge 2026-11
