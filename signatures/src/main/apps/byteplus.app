name       BytePlus
category   cloud
domain     byteplus.com bytepluses.com byteplusapi.com
test       www.byteplus.com -> byteplus
test       a.b.BYTEPLUSAPI.COM. -> byteplus
source     field knowledge 2026-11
