name       1kxun
category   streaming
service    streaming
domain     1kxun.com 1kxun.mobi
test       www.1kxun.com -> 1kxun
test       a.b.1KXUN.MOBI. -> 1kxun
source     field knowledge 2026-11
