name       UC Browser
category   web
domain     ucweb.com uc.cn
test       www.ucweb.com -> uc-browser
test       a.b.UC.CN. -> uc-browser
source     field knowledge 2026-11
