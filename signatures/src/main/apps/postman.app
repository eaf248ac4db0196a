name       Postman
category   development
domain     postman.com getpostman.com postman.co
test       www.postman.com -> postman
test       a.b.POSTMAN.CO. -> postman
source     field knowledge 2026-11
