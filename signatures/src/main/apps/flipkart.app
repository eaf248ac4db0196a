name       Flipkart
category   shopping
service    browsing
domain     flipkart.com flixcart.com fkapi.net flipkart.net
test       www.flipkart.com -> flipkart
test       a.b.FLIPKART.NET. -> flipkart
source     field knowledge 2026-11
