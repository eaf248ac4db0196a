name       Aruba Cloud
category   cloud
domain     arubacloud.com
test       www.arubacloud.com -> aruba-cloud
source     field knowledge 2026-11
