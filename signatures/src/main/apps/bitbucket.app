name       Bitbucket
category   development
domain     bitbucket.org bitbucket.io
agent      begins Bitbucket-Webhooks/
test       www.bitbucket.org -> bitbucket
test       a.b.BITBUCKET.IO. -> bitbucket
source     field knowledge 2026-11
