name       Telegram
category   messaging
service    chat
domain     telegram.org telegram.me t.me telegra.ph tdesktop.com telesco.pe telegram.dog tx.me cdn-telegram.org telegram-cdn.org
domain     comments.app graph.org fragment.com
address    149.154.160.0/20 91.108.4.0/22 91.108.8.0/22 91.108.12.0/22 91.108.16.0/22 91.108.20.0/22 91.108.56.0/22 95.161.64.0/20 2001:67c:4e8::/48 2001:b28:f23d::/48 2001:b28:f23f::/48
test       www.telegram.org -> telegram
test       a.b.FRAGMENT.COM. -> telegram
source     field knowledge 2026-11
