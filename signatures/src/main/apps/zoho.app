name       Zoho
category   productivity
domain     zoho.com zoho.eu zoho.in zohocdn.com zohostatic.com zohopublic.com
test       www.zoho.com -> zoho
test       a.b.ZOHOPUBLIC.COM. -> zoho
source     field knowledge 2026-11
