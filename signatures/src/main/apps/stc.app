name       STC
category   web
domain     stc.com.sa
test       stc.com.sa -> stc
source     field knowledge 2026-11
