name       Hostinger
category   web
domain     hostinger.com
test       www.hostinger.com -> hostinger
source     field knowledge 2026-11
