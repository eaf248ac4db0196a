name       Glassdoor
category   jobs
service    browsing
domain     glassdoor.com
test       www.glassdoor.com -> glassdoor
source     field knowledge 2026-11
