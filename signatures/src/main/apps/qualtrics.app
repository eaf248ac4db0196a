name       Qualtrics
category   analytics
domain     qualtrics.com
test       www.qualtrics.com -> qualtrics
source     field knowledge 2026-11
