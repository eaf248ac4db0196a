name       NTP Pool
category   time
domain     ntp.org
test       www.ntp.org -> ntp-pool
source     field knowledge 2026-11
