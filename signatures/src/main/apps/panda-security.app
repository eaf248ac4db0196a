name       Panda Security
category   security
service    update
domain     pandasecurity.com watchguard.com
test       www.pandasecurity.com -> panda-security
test       a.b.WATCHGUARD.COM. -> panda-security
source     field knowledge 2026-11
