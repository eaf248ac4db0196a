name       DNS Made Easy
category   dns
domain     dnsmadeeasy.com
test       www.dnsmadeeasy.com -> dns-made-easy
source     field knowledge 2026-11
