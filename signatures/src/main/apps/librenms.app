name       LibreNMS
category   monitoring
domain     librenms.org
test       www.librenms.org -> librenms
source     field knowledge 2026-11
