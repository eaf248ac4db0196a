name       Happn
category   dating
service    chat
domain     happn.com happn.fr
test       www.happn.com -> happn
test       a.b.HAPPN.FR. -> happn
source     field knowledge 2026-11
