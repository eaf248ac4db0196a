name       CentOS
category   software-update
service    update
domain     centos.org
test       www.centos.org -> centos
source     field knowledge 2026-11
