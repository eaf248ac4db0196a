name       SoftBank
category   web
domain     softbank.jp
test       www.softbank.jp -> softbank
source     field knowledge 2026-11
