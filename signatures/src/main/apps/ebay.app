name       eBay
category   shopping
service    browsing
domain     ebay.com ebaystatic.com ebayimg.com ebay.co.uk ebay.de ebay.fr ebay.it ebay.es ebay.com.au ebay.ca ebayrtm.com
domain     ebaydesc.com ebaycdn.net ebay.at ebay.ch ebay.nl ebay.pl
test       www.ebay.com -> ebay
test       a.b.EBAY.PL. -> ebay
source     field knowledge 2026-11
