name       Hotstar
category   streaming
service    streaming
domain     hotstar.com hotstarext.com hotstar-cdn.net jiohotstar.com
test       www.hotstar.com -> hotstar
test       a.b.JIOHOTSTAR.COM. -> hotstar
source     field knowledge 2026-11
