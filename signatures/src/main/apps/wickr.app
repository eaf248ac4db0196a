name       Wickr
category   messaging
service    chat
domain     wickr.com
test       www.wickr.com -> wickr
source     field knowledge 2026-11
