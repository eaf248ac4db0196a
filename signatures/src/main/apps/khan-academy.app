name       Khan Academy
category   education
service    streaming
domain     khanacademy.org kastatic.org
test       www.khanacademy.org -> khan-academy
test       a.b.KASTATIC.ORG. -> khan-academy
source     field knowledge 2026-11
