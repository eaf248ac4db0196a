name       GoFundMe
category   social
service    browsing
domain     gofundme.com
test       www.gofundme.com -> gofundme
source     field knowledge 2026-11
