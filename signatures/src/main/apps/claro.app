name       Claro
category   web
domain     claro.com.br claro.com
test       claro.com.br -> claro
test       a.b.CLARO.COM. -> claro
source     field knowledge 2026-11
