name       Speedify
category   vpn
service    vpn
domain     speedify.com connectify.me
test       www.speedify.com -> speedify
test       a.b.CONNECTIFY.ME. -> speedify
source     field knowledge 2026-11
