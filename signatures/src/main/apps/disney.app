name       Disney
category   media
service    browsing
domain     disney.com go.com starwars.com marvel.com disney.co.uk disney.de disney.fr disney.it disney.es disney.co.jp shopdisney.com
domain     disneynow.com
test       www.disney.com -> disney
test       a.b.DISNEYNOW.COM. -> disney
source     field knowledge 2026-11
