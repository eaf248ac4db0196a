name       Google Data Saver
category   proxy
domain     googlezip.net datasaver.googleapis.com
test       www.googlezip.net -> google-data-saver
test       a.b.DATASAVER.GOOGLEAPIS.COM. -> google-data-saver
source     field knowledge 2026-11
