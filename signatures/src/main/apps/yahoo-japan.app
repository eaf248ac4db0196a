name       Yahoo! JAPAN
category   web
service    browsing
domain     yahoo.co.jp yimg.jp yahooapis.jp
test       yahoo.co.jp -> yahoo-japan
test       a.b.YAHOOAPIS.JP. -> yahoo-japan
source     field knowledge 2026-11
