name       Strato
category   cloud
domain     strato.de strato.com
test       www.strato.de -> strato
test       a.b.STRATO.COM. -> strato
source     field knowledge 2026-11
