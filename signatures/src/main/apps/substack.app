name       Substack
category   social
service    browsing
domain     substack.com substackcdn.com
test       www.substack.com -> substack
test       a.b.SUBSTACKCDN.COM. -> substack
source     field knowledge 2026-11
