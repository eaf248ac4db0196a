name       Startpage
category   search
service    browsing
domain     startpage.com ixquick.com
test       www.startpage.com -> startpage
test       a.b.IXQUICK.COM. -> startpage
source     field knowledge 2026-11
