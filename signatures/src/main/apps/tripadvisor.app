name       Tripadvisor
category   travel
service    browsing
domain     tripadvisor.com tripadvisor.it tripadvisor.co.uk tripadvisor.de tripadvisor.fr tacdn.com
test       www.tripadvisor.com -> tripadvisor
test       a.b.TACDN.COM. -> tripadvisor
source     field knowledge 2026-11
