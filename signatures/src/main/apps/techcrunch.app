name       TechCrunch
category   news
service    browsing
domain     techcrunch.com
test       www.techcrunch.com -> techcrunch
source     field knowledge 2026-11
