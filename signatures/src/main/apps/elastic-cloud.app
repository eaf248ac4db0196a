name       Elastic Cloud
category   cloud
domain     elastic.co elastic-cloud.com found.io
test       www.elastic.co -> elastic-cloud
test       a.b.FOUND.IO. -> elastic-cloud
source     field knowledge 2026-11
