name       Kik
category   messaging
service    chat
domain     kik.com
test       www.kik.com -> kik
source     field knowledge 2026-11
