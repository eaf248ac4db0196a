name       UEFA
category   sports
service    browsing
domain     uefa.com
test       www.uefa.com -> uefa
source     field knowledge 2026-11
