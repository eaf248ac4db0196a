name       Shopify
category   shopping
service    browsing
domain     shopify.com myshopify.com shopifycdn.com shopifycloud.com shopifysvc.com shopify.dev shop.app shopifyapps.com
test       www.shopify.com -> shopify
test       a.b.SHOPIFYAPPS.COM. -> shopify
source     field knowledge 2026-11
