name       Pinterest
category   social
service    browsing
domain     pinterest.com pinimg.com pin.it pinterest.fr pinterest.de pinterest.co.uk pinterest.it pinterest.es pinterest.ca
domain     pinterest.jp pinterest.com.mx pinterest.com.au pinterest.ru pinterest.se pinterest.at pinterest.ch pinterest.pt
test       www.pinterest.com -> pinterest
test       a.b.PINTEREST.PT. -> pinterest
source     field knowledge 2026-11
