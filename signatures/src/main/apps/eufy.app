name       Eufy
category   iot
service    streaming
domain     eufylife.com eufy.com security-app.eufylife.com
test       www.eufylife.com -> eufy
test       a.b.SECURITY-APP.EUFYLIFE.COM. -> eufy
source     field knowledge 2026-11
