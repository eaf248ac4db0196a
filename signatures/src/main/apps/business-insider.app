name       Business Insider
category   news
service    browsing
domain     businessinsider.com insider.com
test       www.businessinsider.com -> business-insider
test       a.b.INSIDER.COM. -> business-insider
source     field knowledge 2026-11
