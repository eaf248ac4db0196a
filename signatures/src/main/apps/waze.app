name       Waze
category   maps
domain     waze.com wazestg.com
agent      contains waze/
test       www.waze.com -> waze
test       a.b.WAZESTG.COM. -> waze
source     field knowledge 2026-11
