name       La Vanguardia
category   news
service    browsing
domain     lavanguardia.com
test       www.lavanguardia.com -> la-vanguardia
source     field knowledge 2026-11
