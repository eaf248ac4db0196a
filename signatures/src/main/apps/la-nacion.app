name       La Nación
category   news
service    browsing
domain     lanacion.com.ar
test       lanacion.com.ar -> la-nacion
source     field knowledge 2026-11
