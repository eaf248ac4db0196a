name       Cursor
category   ai
domain     cursor.com cursor.sh
test       www.cursor.com -> cursor
test       a.b.CURSOR.SH. -> cursor
source     field knowledge 2026-11
