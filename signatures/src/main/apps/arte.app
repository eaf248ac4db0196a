name       Arte
category   streaming
service    streaming
domain     arte.tv
test       www.arte.tv -> arte
source     field knowledge 2026-11
