name       Confluent Cloud
category   middleware
domain     confluent.cloud confluent.io
test       www.confluent.cloud -> confluent-cloud
test       a.b.CONFLUENT.IO. -> confluent-cloud
source     field knowledge 2026-11
