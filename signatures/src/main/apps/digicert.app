name       DigiCert
category   security
domain     digicert.com
test       www.digicert.com -> digicert
source     field knowledge 2026-11
