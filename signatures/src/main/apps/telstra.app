name       Telstra
category   web
domain     telstra.com telstra.com.au
test       www.telstra.com -> telstra
test       a.b.TELSTRA.COM.AU. -> telstra
source     field knowledge 2026-11
