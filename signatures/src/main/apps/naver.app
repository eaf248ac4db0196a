name       Naver
category   search
service    browsing
domain     naver.com naver.net pstatic.net naver.jp navercorp.com
test       www.naver.com -> naver
test       a.b.NAVERCORP.COM. -> naver
source     field knowledge 2026-11
