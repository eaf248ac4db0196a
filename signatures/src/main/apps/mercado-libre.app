name       Mercado Libre
category   shopping
service    browsing
domain     mercadolibre.com mercadolivre.com.br mercadolibre.com.ar mercadolibre.com.mx mlstatic.com mercadopago.com mercadopago.com.br
domain     mercadolibre.com.co mercadolibre.cl
test       www.mercadolibre.com -> mercado-libre
test       a.b.MERCADOLIBRE.CL. -> mercado-libre
source     field knowledge 2026-11
