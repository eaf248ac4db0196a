name       AddThis
category   social
domain     addthis.com addtoany.com sharethis.com
test       www.addthis.com -> addthis
test       a.b.SHARETHIS.COM. -> addthis
source     field knowledge 2026-11
