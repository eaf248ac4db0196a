name       Tesla
category   automotive
domain     tesla.com teslamotors.com tesla.services tesla.cn
test       www.tesla.com -> tesla
test       a.b.TESLA.CN. -> tesla
source     field knowledge 2026-11
