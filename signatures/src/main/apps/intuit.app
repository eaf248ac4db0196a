name       Intuit
category   finance
domain     intuit.com turbotax.com quickbooks.com mint.com intuitcdn.net
test       www.intuit.com -> intuit
test       a.b.INTUITCDN.NET. -> intuit
source     field knowledge 2026-11
