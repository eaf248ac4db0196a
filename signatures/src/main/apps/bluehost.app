name       Bluehost
category   web
domain     bluehost.com
test       www.bluehost.com -> bluehost
source     field knowledge 2026-11
