name       Adobe Stock
category   media
domain     stock.adobe.com
test       stock.adobe.com -> adobe-stock
source     field knowledge 2026-11
