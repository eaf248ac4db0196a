name       The Economist
category   news
service    browsing
domain     economist.com
test       www.economist.com -> the-economist
source     field knowledge 2026-11
