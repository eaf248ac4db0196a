name       OpenSearch
category   monitoring
domain     opensearch.org
test       www.opensearch.org -> opensearch
source     field knowledge 2026-11
