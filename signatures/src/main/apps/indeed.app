name       Indeed
category   jobs
service    browsing
domain     indeed.com
test       www.indeed.com -> indeed
source     field knowledge 2026-11
