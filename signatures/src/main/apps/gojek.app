name       Gojek
category   travel
domain     gojek.com gojekapi.com gopay.co.id go-jek.com
test       www.gojek.com -> gojek
test       a.b.GO-JEK.COM. -> gojek
source     field knowledge 2026-11
