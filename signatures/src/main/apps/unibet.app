name       Unibet
category   gambling
domain     unibet.com kindredgroup.com
test       www.unibet.com -> unibet
test       a.b.KINDREDGROUP.COM. -> unibet
source     field knowledge 2026-11
