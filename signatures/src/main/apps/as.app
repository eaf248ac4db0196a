name       AS
category   sports
service    browsing
domain     as.com
test       www.as.com -> as
source     field knowledge 2026-11
