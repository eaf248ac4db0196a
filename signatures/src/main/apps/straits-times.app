name       Straits Times
category   news
service    browsing
domain     straitstimes.com
test       www.straitstimes.com -> straits-times
source     field knowledge 2026-11
