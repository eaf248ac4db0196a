name       Harman
category   iot
domain     harman.com jbl.com
test       www.harman.com -> harman
test       a.b.JBL.COM. -> harman
source     field knowledge 2026-11
