name       Duo Security
category   authentication
domain     duosecurity.com duo.com
test       www.duosecurity.com -> duo-security
test       a.b.DUO.COM. -> duo-security
source     field knowledge 2026-11
