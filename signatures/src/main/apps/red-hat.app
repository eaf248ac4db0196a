name       Red Hat
category   software-update
service    update
domain     redhat.com openshift.com redhat.io
test       www.redhat.com -> red-hat
test       a.b.REDHAT.IO. -> red-hat
source     field knowledge 2026-11
