name       Razer
category   gaming
domain     razer.com razerzone.com razersynapse.com
test       www.razer.com -> razer
test       a.b.RAZERSYNAPSE.COM. -> razer
source     field knowledge 2026-11
