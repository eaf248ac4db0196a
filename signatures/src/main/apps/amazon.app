name       Amazon
category   shopping
service    browsing
domain     amazon.com amazon.co.uk amazon.de amazon.fr amazon.it amazon.es amazon.ca amazon.co.jp amazon.in amazon.com.br
domain     amazon.com.mx amazon.com.au amazon.nl amazon.se amazon.pl amazon.ae amazon.sa amazon.sg amazon.com.tr amazon.eg
domain     amazon.com.be amazon.cn images-amazon.com ssl-images-amazon.com media-amazon.com amzn.to amzn.com a2z.com amazon.dev
category   advertising amazon-adsystem.com
test       www.amazon.com -> amazon
test       a.b.AMAZON.DEV. -> amazon
test       images-na.ssl-images-amazon.com -> amazon
test       mads.amazon-adsystem.com -> amazon
source     field knowledge 2026-11
