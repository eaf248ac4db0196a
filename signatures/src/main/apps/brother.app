name       Brother
category   printing
domain     brother.com brother.co.jp
test       www.brother.com -> brother
test       a.b.BROTHER.CO.JP. -> brother
source     field knowledge 2026-11
