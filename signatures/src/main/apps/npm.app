name       npm
category   development
service    download
domain     npmjs.org npmjs.com
test       www.npmjs.org -> npm
test       a.b.NPMJS.COM. -> npm
source     field knowledge 2026-11
