name       GoDaddy
category   web
domain     godaddy.com secureserver.net wsimg.com
test       www.godaddy.com -> godaddy
test       a.b.WSIMG.COM. -> godaddy
source     field knowledge 2026-11
