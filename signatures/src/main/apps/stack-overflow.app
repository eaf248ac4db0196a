name       Stack Overflow
category   development
service    browsing
domain     stackoverflow.com stackexchange.com sstatic.net serverfault.com superuser.com askubuntu.com mathoverflow.net stackauth.com
domain     stackapps.com
test       www.stackoverflow.com -> stack-overflow
test       a.b.STACKAPPS.COM. -> stack-overflow
source     field knowledge 2026-11
