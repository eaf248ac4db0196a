name       Forbes
category   news
service    browsing
domain     forbes.com forbesimg.com
test       www.forbes.com -> forbes
test       a.b.FORBESIMG.COM. -> forbes
source     field knowledge 2026-11
