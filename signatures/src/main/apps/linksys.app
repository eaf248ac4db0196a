name       Linksys
category   network
domain     linksys.com linksyssmartwifi.com
test       www.linksys.com -> linksys
test       a.b.LINKSYSSMARTWIFI.COM. -> linksys
source     field knowledge 2026-11
