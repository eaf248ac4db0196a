name       Lexmark
category   printing
domain     lexmark.com
test       www.lexmark.com -> lexmark
source     field knowledge 2026-11
