name       Nagios
category   monitoring
domain     nagios.org nagios.com
test       www.nagios.org -> nagios
test       a.b.NAGIOS.COM. -> nagios
source     field knowledge 2026-11
