name       Smartproxy
category   proxy
domain     smartproxy.com
test       www.smartproxy.com -> smartproxy
source     field knowledge 2026-11
