name       Veeam
category   storage
service    backup
domain     veeam.com
test       www.veeam.com -> veeam
source     field knowledge 2026-11
