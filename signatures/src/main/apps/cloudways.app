name       Cloudways
category   cloud
domain     cloudways.com
test       www.cloudways.com -> cloudways
source     field knowledge 2026-11
