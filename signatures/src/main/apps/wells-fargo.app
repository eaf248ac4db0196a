name       Wells Fargo
category   finance
domain     wellsfargo.com wellsfargomedia.com
test       www.wellsfargo.com -> wells-fargo
test       a.b.WELLSFARGOMEDIA.COM. -> wells-fargo
source     field knowledge 2026-11
