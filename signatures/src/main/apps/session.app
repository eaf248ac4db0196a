name       Session
category   messaging
service    chat
domain     getsession.org
test       www.getsession.org -> session
source     field knowledge 2026-11
