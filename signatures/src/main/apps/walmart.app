name       Walmart
category   shopping
service    browsing
domain     walmart.com walmartimages.com wal.co walmart.com.mx
test       www.walmart.com -> walmart
test       a.b.WALMART.COM.MX. -> walmart
source     field knowledge 2026-11
