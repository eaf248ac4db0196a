name       StatusPage
category   monitoring
domain     statuspage.io
test       www.statuspage.io -> statuspage
source     field knowledge 2026-11
