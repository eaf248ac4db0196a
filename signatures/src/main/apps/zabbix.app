name       Zabbix
category   monitoring
domain     zabbix.com zabbix.org
test       www.zabbix.com -> zabbix
test       a.b.ZABBIX.ORG. -> zabbix
source     field knowledge 2026-11
