name       BigCommerce
category   shopping
service    browsing
domain     bigcommerce.com
test       www.bigcommerce.com -> bigcommerce
source     field knowledge 2026-11
