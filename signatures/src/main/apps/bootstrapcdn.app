name       Bootstrap CDN
category   cdn
service    download
domain     bootstrapcdn.com
test       www.bootstrapcdn.com -> bootstrapcdn
source     field knowledge 2026-11
