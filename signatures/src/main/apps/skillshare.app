name       Skillshare
category   education
service    streaming
domain     skillshare.com
test       www.skillshare.com -> skillshare
source     field knowledge 2026-11
