name       The Hindu
category   news
service    browsing
domain     thehindu.com
test       www.thehindu.com -> the-hindu
source     field knowledge 2026-11
