name       DigitalOcean
category   cloud
domain     digitalocean.com digitaloceanspaces.com ondigitalocean.app
test       www.digitalocean.com -> digitalocean
test       a.b.ONDIGITALOCEAN.APP. -> digitalocean
source     field knowledge 2026-11
