name       FedEx
category   web
service    browsing
domain     fedex.com
test       www.fedex.com -> fedex
source     field knowledge 2026-11
