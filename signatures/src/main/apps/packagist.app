name       Packagist
category   development
service    download
domain     packagist.org getcomposer.org
test       www.packagist.org -> packagist
test       a.b.GETCOMPOSER.ORG. -> packagist
source     field knowledge 2026-11
