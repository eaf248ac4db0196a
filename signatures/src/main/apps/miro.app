name       Miro
category   collaboration
domain     miro.com miro-apps.com realtimeboard.com
test       www.miro.com -> miro
test       a.b.REALTIMEBOARD.COM. -> miro
source     field knowledge 2026-11
