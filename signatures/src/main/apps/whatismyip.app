name       What is my IP
category   network
domain     whatismyip.com whatismyipaddress.com myip.com
test       www.whatismyip.com -> whatismyip
test       a.b.MYIP.COM. -> whatismyip
source     field knowledge 2026-11
