name       Codeium
category   ai
domain     codeium.com windsurf.com
test       www.codeium.com -> codeium
test       a.b.WINDSURF.COM. -> codeium
source     field knowledge 2026-11
