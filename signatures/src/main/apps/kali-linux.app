name       Kali Linux
category   software-update
service    update
domain     kali.org
test       www.kali.org -> kali-linux
source     field knowledge 2026-11
