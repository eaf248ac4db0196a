name       TeraBox
category   storage
service    file-transfer
domain     terabox.com teraboxapp.com 1024tera.com terabox.app
test       www.terabox.com -> terabox
test       a.b.TERABOX.APP. -> terabox
source     field knowledge 2026-11
