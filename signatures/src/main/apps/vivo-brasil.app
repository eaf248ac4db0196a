name       Vivo Brasil
category   web
domain     vivo.com.br
test       vivo.com.br -> vivo-brasil
source     field knowledge 2026-11
