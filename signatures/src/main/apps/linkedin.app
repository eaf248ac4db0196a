name       LinkedIn
category   social
service    browsing
domain     linkedin.com licdn.com lnkd.in linkedin.cn linkedin.at
test       www.linkedin.com -> linkedin
test       a.b.LINKEDIN.AT. -> linkedin
source     field knowledge 2026-11
