name       Lazada
category   shopping
service    browsing
domain     lazada.com lazada.sg lazada.co.id lazada.vn lazada.co.th lazada.com.ph lazada.com.my lazcdn.com slatic.net
test       www.lazada.com -> lazada
test       a.b.SLATIC.NET. -> lazada
source     field knowledge 2026-11
