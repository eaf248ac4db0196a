name       Ameba
category   social
service    browsing
domain     ameba.jp ameblo.jp amebame.com
test       www.ameba.jp -> ameba
test       a.b.AMEBAME.COM. -> ameba
source     field knowledge 2026-11
