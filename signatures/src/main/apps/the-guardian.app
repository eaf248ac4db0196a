name       The Guardian
category   news
service    browsing
domain     theguardian.com guim.co.uk guardian.co.uk guardianapis.com
test       www.theguardian.com -> the-guardian
test       a.b.GUARDIANAPIS.COM. -> the-guardian
source     field knowledge 2026-11
