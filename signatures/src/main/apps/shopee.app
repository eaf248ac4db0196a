name       Shopee
category   shopping
service    browsing
domain     shopee.com shopee.sg shopee.co.id shopee.vn shopee.tw shopee.ph shopee.co.th shopee.com.my shopee.com.br shopeemobile.com
domain     shopee.io susercontent.com
test       www.shopee.com -> shopee
test       a.b.SUSERCONTENT.COM. -> shopee
source     field knowledge 2026-11
