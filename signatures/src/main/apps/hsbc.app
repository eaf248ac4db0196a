name       HSBC
category   finance
domain     hsbc.com hsbc.co.uk
test       www.hsbc.com -> hsbc
test       a.b.HSBC.CO.UK. -> hsbc
source     field knowledge 2026-11
