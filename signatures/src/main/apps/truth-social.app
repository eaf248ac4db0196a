name       Truth Social
category   social
service    browsing
domain     truthsocial.com
test       www.truthsocial.com -> truth-social
source     field knowledge 2026-11
