name       GroupMe
category   messaging
service    chat
domain     groupme.com
test       www.groupme.com -> groupme
source     field knowledge 2026-11
