name       Magento
category   shopping
domain     magento.com magento.cloud
test       www.magento.com -> magento
test       a.b.MAGENTO.CLOUD. -> magento
source     field knowledge 2026-11
