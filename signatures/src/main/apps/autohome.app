name       Autohome
category   automotive
service    browsing
domain     autohome.com.cn
test       autohome.com.cn -> autohome
source     field knowledge 2026-11
