name       NCSOFT
category   gaming
service    gaming
domain     ncsoft.com plaync.com
test       www.ncsoft.com -> ncsoft
test       a.b.PLAYNC.COM. -> ncsoft
source     field knowledge 2026-11
