name       OCS Inventory
category   management
domain     ocsinventory-ng.org
agent      begins OCS-NG_
test       www.ocsinventory-ng.org -> ocs-inventory
source     field knowledge 2026-11
