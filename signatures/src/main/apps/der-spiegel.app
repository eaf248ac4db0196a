name       Der Spiegel
category   news
service    browsing
domain     spiegel.de
test       www.spiegel.de -> der-spiegel
source     field knowledge 2026-11
