name       LinkedIn Learning
category   education
service    streaming
domain     lynda.com
test       www.lynda.com -> linkedin-learning
source     field knowledge 2026-11
